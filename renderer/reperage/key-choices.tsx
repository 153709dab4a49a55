import { Box, FormHelperText, Typography } from '@mui/material';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useImperativeHandle, useRef } from 'react';

export type KeyChoice<Value> = {
  value: Value;
  label: string;
  /** The key that chooses it. */
  letter: string;
  picture?: ReactNode;
  side?: 'offer' | 'request';
};

type Props<Value> = {
  legend: string;
  choices: readonly KeyChoice<Value>[];
  value: Value | null;
  onChoose: (value: Value) => void;
  /** Where a choice by its key, or Enter, leads. */
  onNext: (value: Value | null) => void;
  /** Other keys that this step knows, in capitals. @returns whether it was one */
  onOtherKey?: (key: string) => boolean;
  hint?: string | undefined;
  error?: string | undefined;
  inputRef?: Ref<{ focus: () => void }>;
};

/** A few large answers, one key each. Under them real radio buttons: Tab, arrows and the mouse do as well. */
export function KeyChoices<Value extends string>(props: Props<Value>) {
  const { legend, choices, value, onChoose, onNext, onOtherKey, hint, error, inputRef } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const helpId = `${name}-help`;
  useImperativeHandle(inputRef, () => ({
    focus: () => {
      const inputs = [...(group.current?.querySelectorAll('input') ?? [])];
      (inputs.find((input) => input.checked) ?? inputs[0])?.focus();
    },
  }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toUpperCase();
    const chosen = choices.find(({ letter }) => letter === key);
    if (chosen) {
      onChoose(chosen.value);
      onNext(chosen.value);
    } else if (event.key === 'Enter') onNext(value);
    else if (!onOtherKey?.(key)) return;
    event.preventDefault();
  };
  return (
    <Box
      component="fieldset"
      ref={group}
      onKeyDown={onKeyDown}
      aria-describedby={error ? helpId : undefined}
      sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}
    >
      <Typography component="legend" variant="body2" sx={{ p: 0, mb: 0.5, fontWeight: 600 }}>
        {legend}{' '}
        {hint && (
          <Typography component="span" sx={{ fontSize: '1rem', color: 'text.secondary' }}>
            {hint}
          </Typography>
        )}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))' }}>
        {choices.map((choice) => (
          <Choice
            key={choice.value}
            {...choice}
            name={name}
            isChosen={choice.value === value}
            onChoose={() => onChoose(choice.value)}
          />
        ))}
      </Box>
      {error && (
        <FormHelperText id={helpId} error>
          {error}
        </FormHelperText>
      )}
    </Box>
  );
}

type ChoiceProps = Omit<KeyChoice<string>, 'value'> & { name: string; isChosen: boolean; onChoose: () => void };

const Choice = ({ label, letter, picture, side, name, isChosen, onChoose }: ChoiceProps) => (
  <Box
    component="label"
    sx={({ palette }) => {
      const colour = side ? palette[side].main : palette.primary.main;
      return {
        position: 'relative',
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 48,
        px: 1.5,
        py: 0.5,
        cursor: 'pointer',
        borderRadius: 2.5,
        lineHeight: 1.2,
        bgcolor: isChosen ? (side ? palette[side].soft : 'action.selected') : 'background.paper',
        boxShadow: `inset 0 0 0 ${isChosen ? 3 : 1}px ${isChosen ? colour : palette.control}`,
        '&:has(:focus-visible)': { outline: `3px solid ${palette.primary.main}`, outlineOffset: 2 },
        '& svg': { color: colour },
      };
    }}
  >
    <Box
      component="input"
      type="radio"
      name={name}
      checked={isChosen}
      onChange={onChoose}
      aria-keyshortcuts={letter}
      sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', m: 0, opacity: 0, cursor: 'pointer' }}
    />
    {picture}
    <Typography
      component="span"
      sx={{ flex: 1, fontSize: '1.125rem', fontWeight: isChosen ? 700 : 500, lineHeight: 1.2 }}
    >
      {label}
    </Typography>
    <KeyMark>{letter}</KeyMark>
  </Box>
);

/** A key of the keyboard, for the eyes: the field says the same to a screen reader. */
export const KeyMark = ({ children }: { children: string }) => (
  <Box
    component="kbd"
    aria-hidden
    sx={{
      fontFamily: 'inherit',
      fontSize: '1rem',
      lineHeight: 1,
      fontWeight: 600,
      px: 0.75,
      py: 0.5,
      borderRadius: 1,
      border: 1,
      borderColor: 'control',
      color: 'text.secondary',
      bgcolor: 'background.default',
    }}
  >
    {children}
  </Box>
);
