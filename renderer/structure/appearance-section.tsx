import { Box, FormControlLabel, Radio, RadioGroup, Stack } from '@mui/material';
import { type Preferences, textSizes, themeModes } from '../../domain/preferences/preferences';
import { colours, type Tone } from '../ui/colours';
import { usePreferences } from '../ui/preferences';
import { useToasts } from '../ui/toasts';
import { Section } from './section';

const themes: Record<Preferences['theme'], { label: string; tones: readonly Tone[] }> = {
  system: { label: 'Comme l’ordinateur', tones: ['light', 'dark'] },
  light: { label: 'Clair', tones: ['light'] },
  dark: { label: 'Sombre', tones: ['dark'] },
  contrast: { label: 'Contraste élevé', tones: ['contrast'] },
};
const sizeLabels: Record<Preferences['textSize'], string> = {
  90: 'Petite',
  100: 'Normale',
  110: 'Un peu plus grande',
  125: 'Grande',
  150: 'Très grande',
};

/** Belongs to this computer; each change is seen at once. */
export function AppearanceSection() {
  const { preferences, save } = usePreferences();
  const { failed } = useToasts();
  return (
    <>
      <Section title="Couleurs" lead="Pour cet ordinateur : chaque poste garde les siennes.">
        <RadioGroup
          aria-label="Couleurs"
          value={preferences.theme}
          onChange={(_event, theme) => save({ theme: theme as Preferences['theme'] }).catch(failed)}
          sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))' }}
        >
          {themeModes.map((mode) => (
            <FormControlLabel
              key={mode}
              value={mode}
              control={<Radio />}
              label={
                <>
                  <Swatch tones={themes[mode].tones} />
                  {themes[mode].label}
                </>
              }
              sx={{ alignItems: 'flex-end', mr: 0, '& .MuiRadio-root': { py: 0, pb: 0.25 } }}
            />
          ))}
        </RadioGroup>
      </Section>
      <Section title="Taille du texte" lead="Ctrl et la touche + agrandissent aussi la page, pour un moment.">
        <RadioGroup
          aria-label="Taille du texte"
          value={preferences.textSize}
          onChange={({ target }) => save({ textSize: Number(target.value) as Preferences['textSize'] }).catch(failed)}
        >
          {textSizes.map((size) => (
            <FormControlLabel
              key={size}
              value={size}
              control={<Radio />}
              label={
                <Stack component="span" direction="row" spacing={2} sx={{ alignItems: 'baseline' }}>
                  <Box
                    component="span"
                    aria-hidden
                    sx={{ fontSize: `${16 * (size / 100)}px`, width: 40, fontWeight: 600 }}
                  >
                    Aa
                  </Box>
                  <span>
                    {sizeLabels[size]} ({size} %)
                  </span>
                </Stack>
              }
            />
          ))}
        </RadioGroup>
      </Section>
    </>
  );
}

/** A page in small: its paper, a card, a line of text, the accent. */
function Swatch({ tones }: { tones: readonly Tone[] }) {
  return (
    <Box
      aria-hidden
      sx={{
        display: 'flex',
        width: 120, // all alike, whatever their names
        height: 64,
        mb: 1,
        borderRadius: 2,
        overflow: 'hidden',
        border: 1,
        borderColor: 'control',
      }}
    >
      {tones.map((tone) => {
        const { paper, card, ink, line, accent } = colours[tone];
        return (
          <Box key={tone} sx={{ flex: 1, bgcolor: paper, p: 1 }}>
            <Box sx={{ bgcolor: card, border: `1px solid ${line}`, borderRadius: 1, height: '100%', p: 0.75 }}>
              <Box sx={{ bgcolor: ink, height: 4, width: '70%', borderRadius: 1, mb: 0.75 }} />
              <Box sx={{ bgcolor: accent.main, height: 10, width: '40%', borderRadius: 1 }} />
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
