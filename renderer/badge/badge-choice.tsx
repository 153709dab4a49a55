import { Box, ButtonBase, FormHelperText, Typography } from '@mui/material';
import { useController, useWatch } from 'react-hook-form';
import type { CatalogueBadge } from '../../ipc/badge.contract';
import type { AwardFormValues } from './award-form';
import { Emblem } from './emblem';

type Props = {
  form: AwardFormValues;
  catalogue: CatalogueBadge[];
  qualities: readonly string[];
  held: readonly string[];
};

/** The badges as large buttons; those that she named at the bilan first. */
export function BadgeChoice({ form: { control }, catalogue, qualities, held }: Props) {
  const { field, fieldState } = useController({ control, name: 'badgeId' });
  const chosenId = useWatch({ control, name: 'badgeId' });
  const isNamed = ({ quality }: CatalogueBadge) => quality !== null && qualities.includes(quality);
  const inOrder = [...catalogue.filter(isNamed), ...catalogue.filter((badge) => !isNamed(badge))];
  const chosen = catalogue.find(({ id }) => id === chosenId);
  const move = (index: number, by: number) => {
    const next = inOrder[(index + by + inOrder.length) % inOrder.length];
    if (!next) return;
    field.onChange(next.id);
    document.getElementById(`badge-${next.id}`)?.focus();
  };
  const reached = inOrder.find(({ id }) => id === chosenId)?.id ?? inOrder[0]?.id;
  return (
    <Box component="section" aria-labelledby="award-badge">
      <Typography id="award-badge" variant="h2" gutterBottom>
        Le badge
      </Typography>
      <Box
        role="radiogroup"
        aria-labelledby="award-badge"
        aria-describedby="award-badge-help"
        sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))' }}
      >
        {inOrder.map((badge, index) => {
          const { id, name, pictogram, tone } = badge;
          const note = held.includes(id) ? 'Déjà décerné' : isNamed(badge) ? 'Nommé au bilan' : '';
          return (
            <ButtonBase
              key={id}
              id={`badge-${id}`}
              role="radio"
              aria-checked={id === chosenId}
              tabIndex={id === reached ? 0 : -1}
              {...(id === reached ? { ref: field.ref } : {})}
              onBlur={field.onBlur}
              onClick={() => field.onChange(id)}
              onKeyDown={(event) => {
                const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
                if (!by) return;
                event.preventDefault();
                move(index, by);
              }}
              sx={{
                flexDirection: 'column',
                justifyContent: 'flex-start',
                gap: 1,
                p: 1.5,
                border: 2,
                borderColor: id === chosenId ? 'primary.main' : 'divider',
                borderRadius: 3,
                bgcolor: id === chosenId ? 'action.selected' : 'background.paper',
                '&.Mui-focusVisible': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: 2 },
              }}
            >
              <Emblem pictogram={pictogram} tone={tone} size={84} />
              <Typography component="span" sx={{ fontWeight: 600, lineHeight: 1.25 }}>
                {name}
              </Typography>
              {note && (
                <Typography component="span" variant="body2" color="textSecondary">
                  {note}
                </Typography>
              )}
            </ButtonBase>
          );
        })}
      </Box>
      <Box id="award-badge-help" sx={{ mt: 1.5, minHeight: 72 }}>
        {fieldState.error && (
          <FormHelperText error sx={{ fontSize: 14 }}>
            {fieldState.error.message}
          </FormHelperText>
        )}
        {chosen && (
          <>
            <Typography>{chosen.description}</Typography>
            <Typography variant="body2" color="textSecondary">
              {chosen.criteria}
            </Typography>
          </>
        )}
      </Box>
    </Box>
  );
}
