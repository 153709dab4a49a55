import { Box, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { type Control, useController } from 'react-hook-form';
import { kinds } from '../../domain/listing/listing';
import { KindIcon } from '../ui/kind';
import type { ListingValues } from './listing-values';

const words = {
  offer: { label: 'Une offre', text: 'un savoir à transmettre' },
  request: { label: 'Une demande', text: 'un savoir à recevoir' },
} as const;

export function KindChoice({ control }: { control: Control<ListingValues> }) {
  const { field } = useController({ control, name: 'kind' });
  return (
    <FormControl>
      <FormLabel id="kind-label" sx={{ mb: 1 }}>
        Ce que vous enregistrez
      </FormLabel>
      <RadioGroup row aria-labelledby="kind-label" {...field} sx={{ gap: 2 }}>
        {kinds.map((kind) => {
          const isChosen = field.value === kind;
          return (
            <FormControlLabel
              key={kind}
              value={kind}
              control={<Radio />}
              sx={(theme) => ({
                m: 0,
                pl: 0.5,
                pr: 2.5,
                py: 1,
                borderRadius: 3,
                border: `2px solid ${isChosen ? theme.palette[kind].main : theme.palette.divider}`,
                bgcolor: isChosen ? theme.palette[kind].soft : 'background.paper',
                '& .Mui-checked': { color: theme.palette[kind].main },
              })}
              label={
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
                  <KindIcon kind={kind} fontSize="medium" />
                  <div>
                    <Typography variant="subtitle1">{words[kind].label}</Typography>
                    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                      {words[kind].text}
                    </Typography>
                  </div>
                </Box>
              }
            />
          );
        })}
      </RadioGroup>
    </FormControl>
  );
}
