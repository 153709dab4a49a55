import CheckCircle from '@mui/icons-material/CheckCircle';
import { Box, Button, Typography } from '@mui/material';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export type LargeChoice<Value> = { value: Value; label: string; picture: ReactNode; example?: string };

type Props<Value> = {
  wording: string;
  hint?: string;
  choices: readonly LargeChoice<Value>[];
  chosen: readonly Value[];
  onChoose: (chosen: Value[]) => void;
  isMultiple?: boolean;
  /** Pictures above their words, side by side: a scale. */
  isScale?: boolean;
};

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Answers as large buttons, a picture and a word each. Under them real radio buttons or boxes: Tab, arrows, space. */
export function LargeChoices<Value extends string | number>(props: Props<Value>) {
  const { wording, hint, choices, chosen, onChoose, isMultiple = false, isScale = false } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const name = useId();
  const columns = isScale ? choices.length : choices.length % 3 === 0 ? 3 : 2; // full rows
  const choose = (value: Value) => {
    if (!isMultiple) onChoose([value]);
    else onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  // Radio buttons have their arrows from the browser; boxes are given the same.
  const onKeyDown = (event: KeyboardEvent) => {
    const move = steps[event.key];
    if (!isMultiple || !move) return;
    const boxes = [...(group.current?.querySelectorAll('input') ?? [])];
    const at = boxes.indexOf(event.target as HTMLInputElement);
    if (at < 0) return;
    event.preventDefault();
    boxes[(at + move + boxes.length) % boxes.length]?.focus();
  };
  return (
    <Box
      component="fieldset"
      ref={group}
      onKeyDown={onKeyDown}
      aria-describedby={hint ? `${name}-hint` : undefined}
      sx={{ border: 0, m: 0, p: 0, minWidth: 0, position: 'relative' }}
    >
      <Typography component="legend" variant="h3" sx={{ p: 0, pr: isMultiple ? 0 : 12, mb: hint ? 0.25 : 1.5 }}>
        {wording}
      </Typography>
      {hint && (
        <Typography id={`${name}-hint`} variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {hint}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, max(${isScale ? 96 : 264}px, ${100 / columns - 2}%)), 1fr))`,
        }}
      >
        {choices.map((choice) => (
          <LargeButton
            key={choice.value}
            {...choice}
            name={name}
            type={isMultiple ? 'checkbox' : 'radio'}
            isUpright={isScale}
            isChosen={chosen.includes(choice.value)}
            onChoose={() => choose(choice.value)}
          />
        ))}
      </Box>
      {!isMultiple && chosen.length > 0 && (
        <Button
          size="small"
          aria-label="Effacer cette réponse"
          onClick={() => {
            onChoose([]);
            group.current?.querySelector('input')?.focus();
          }}
          sx={{ position: 'absolute', top: -46, right: 0, fontSize: '1rem' }} // above the choices, beside the question
        >
          Effacer
        </Button>
      )}
    </Box>
  );
}

type ButtonProps = Omit<LargeChoice<unknown>, 'value'> & {
  name: string;
  type: 'radio' | 'checkbox';
  isUpright: boolean;
  isChosen: boolean;
  onChoose: () => void;
};

function LargeButton({ label, example, picture, name, type, isUpright, isChosen, onChoose }: ButtonProps) {
  const id = useId();
  const exampleId = `${id}-example`;
  return (
    <Box
      component="label"
      sx={(theme) => ({
        position: 'relative',
        display: 'flex',
        flexDirection: isUpright ? 'column' : 'row',
        alignItems: 'center',
        justifyContent: isUpright ? 'center' : 'flex-start',
        textAlign: isUpright ? 'center' : 'left',
        gap: isUpright ? 0.5 : 1.5,
        minHeight: 64,
        px: isUpright ? 1 : 2,
        py: 1,
        pr: isUpright ? 1 : 5,
        cursor: 'pointer',
        borderRadius: 1.5,
        bgcolor: isChosen ? 'action.selected' : 'background.paper',
        boxShadow: `inset 0 0 0 ${isChosen ? 3 : 1}px ${isChosen ? theme.palette.primary.main : theme.palette.control}`,
        '&:hover': { bgcolor: isChosen ? 'action.selected' : 'action.hover' },
        '&:has(:focus-visible)': { outline: `3px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
        '& .picture svg': { fontSize: isUpright ? '3.25rem' : '2.25rem' },
      })}
    >
      <Box
        component="input"
        type={type}
        name={name}
        checked={isChosen}
        onChange={onChoose}
        aria-labelledby={id}
        aria-describedby={example ? exampleId : undefined}
        sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', m: 0, opacity: 0, cursor: 'pointer' }}
      />
      <Box component="span" className="picture" aria-hidden sx={{ display: 'inline-flex', color: 'primary.main' }}>
        {picture}
      </Box>
      <span>
        <Typography
          id={id}
          component="span"
          sx={{ display: 'block', fontSize: '1.1875rem', fontWeight: 600, lineHeight: 1.25 }}
        >
          {label}
        </Typography>
        {example && (
          <Typography
            component="span"
            id={exampleId}
            color="textSecondary"
            sx={{ display: 'block', fontSize: '1rem', lineHeight: 1.3, mt: 0.25 }}
          >
            {example}
          </Typography>
        )}
      </span>
      {isChosen && <CheckCircle aria-hidden sx={{ position: 'absolute', top: 8, right: 8, color: 'primary.main' }} />}
    </Box>
  );
}
