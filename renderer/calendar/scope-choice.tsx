import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
} from '@mui/material';
import { useState } from 'react';
import { Scope, scopeLabels } from '../../domain/calendar/event';

type Props = { value: Scope; onChange: (scope: Scope) => void };

/** To which dates of a series a change applies. */
export function ScopeChoice({ value, onChange }: Props) {
  return (
    <FormControl>
      <FormLabel id="scope-label">Pour quelles dates&#160;?</FormLabel>
      <RadioGroup
        aria-labelledby="scope-label"
        value={value}
        onChange={({ target }) => onChange(Scope.parse(target.value))}
      >
        {Scope.options.map((scope) => (
          <FormControlLabel key={scope} value={scope} control={<Radio />} label={scopeLabels[scope]} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

type DialogProps = {
  title: string;
  action: string;
  isPending?: boolean;
  onClose: () => void;
  onChoose: (scope: Scope) => void;
};

/** The question asked before a series is changed or cancelled. */
export function ScopeDialog({ title, action, isPending = false, onClose, onChoose }: DialogProps) {
  const [scope, setScope] = useState<Scope>('one');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="scope-title">
      <DialogTitle id="scope-title">{title}</DialogTitle>
      <DialogContent>
        <ScopeChoice value={scope} onChange={setScope} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Ne rien changer</Button>
        <Button variant="contained" disabled={isPending} onClick={() => onChoose(scope)}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
