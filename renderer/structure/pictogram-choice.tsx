import { Box, FormControl, FormHelperText, FormLabel, Radio, RadioGroup, Tooltip } from '@mui/material';
import { type Control, useController } from 'react-hook-form';
import { type PictogramName, pictogramLabels, pictogramNames } from '../../domain/theme/pictograms';
import type { ThemeDetails } from '../../domain/theme/theme';
import { Pictogram } from '../ui/pictogram';

/** Every pictogram with its name, in a grid: by the mouse, or by the arrows as any choice of one among many. */
export function PictogramChoice({ control }: { control: Control<ThemeDetails> }) {
  const { field } = useController({ control, name: 'pictogram' });
  return (
    <FormControl fullWidth>
      <FormLabel id="pictogram-label" sx={{ mb: 1 }}>
        Pictogramme
      </FormLabel>
      <RadioGroup
        aria-labelledby="pictogram-label"
        value={field.value}
        onChange={(_event, name) => field.onChange(name)}
        sx={(theme) => ({
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(44px, 1fr))',
          maxHeight: 196,
          overflowY: 'auto',
          p: 0.5,
          border: `1px solid ${theme.palette.control}`,
          borderRadius: 2.5,
        })}
      >
        {pictogramNames.map((name) => (
          <PictogramRadio key={name} name={name} />
        ))}
      </RadioGroup>
      <FormHelperText>{pictogramLabels[field.value]}</FormHelperText>
    </FormControl>
  );
}

function PictogramRadio({ name }: { name: PictogramName }) {
  const label = pictogramLabels[name];
  return (
    <Tooltip title={label} disableInteractive>
      <Box component="span" sx={{ display: 'grid', placeItems: 'center' }}>
        <Radio
          value={name}
          icon={<Pictogram name={name} />}
          checkedIcon={<Pictogram name={name} />}
          slotProps={{ input: { 'aria-label': label } }}
          sx={(theme) => ({
            width: 44,
            height: 44,
            borderRadius: 2,
            color: 'text.secondary',
            '&.Mui-checked': {
              bgcolor: 'action.selected',
              outline: `2px solid ${theme.palette.primary.main}`,
              outlineOffset: -2,
            },
          })}
        />
      </Box>
    </Tooltip>
  );
}
