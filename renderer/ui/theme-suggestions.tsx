import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Box, Chip, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId } from 'react';
import type { ThemeSuggestion } from '../../domain/theme/theme';
import { api } from '../api';
import { Pictogram } from './pictogram';

const none: readonly ThemeSuggestion[] = [];

/** Three themes at most for the words being typed, the best first; none under three letters. */
export function useThemeSuggestions(words: string): readonly ThemeSuggestion[] {
  const text = useDeferredValue(words.trim()).slice(0, 500);
  const isLongEnough = text.length >= 3;
  const { data } = useQuery({
    queryKey: ['themes', 'suggested', text],
    queryFn: () => api.theme.suggest({ text }),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
  });
  return isLongEnough ? (data ?? none) : none;
}

type Props = {
  /** What is being typed. */
  words: string;
  /** The id of the theme that is chosen. */
  value: string | null;
  onChoose: (id: string) => void;
};

/** The themes that the words suggest, as chips under them; the one that is chosen stays, ticked. */
export function ThemeSuggestions({ words, value, onChoose }: Props) {
  const labelId = useId();
  const suggestions = useThemeSuggestions(words);
  if (suggestions.length === 0) return null;
  return (
    <Box
      role="group"
      aria-labelledby={labelId}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
    >
      <Typography id={labelId} variant="body2" color="textSecondary">
        {suggestions.length > 1 ? 'Thèmes proposés' : 'Thème proposé'}
      </Typography>
      {suggestions.map(({ id, name, familyName, pictogram }) => {
        const isChosen = id === value;
        return (
          <Chip
            key={id}
            component="button"
            type="button"
            clickable
            variant={isChosen ? 'filled' : 'outlined'}
            color={isChosen ? 'primary' : 'default'}
            icon={isChosen ? <CheckOutlined aria-hidden /> : <Pictogram name={pictogram} />}
            label={name}
            title={familyName}
            aria-pressed={isChosen}
            onClick={() => onChoose(id)}
            sx={{ height: 32 }}
          />
        );
      })}
    </Box>
  );
}
