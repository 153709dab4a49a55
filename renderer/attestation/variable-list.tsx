import { List, ListItemButton, ListItemText, Paper, Popper } from '@mui/material';
import { useRef, useState } from 'react';
import { variableLabels } from '../../domain/attestation/template';
import type { Suggested, SuggestionBox } from './template-extensions';

const rowId = (list: string, place: number) => `${list}-${place}`;

/** The list that « @ » calls while one writes: arrows, Enter to insert, Escape to go on writing. */
export function useVariableList(listId: string) {
  const [suggested, setSuggested] = useState<Suggested | null>(null);
  const [held, setHeld] = useState(0);
  const now = useRef({ suggested, held });
  now.current = { suggested, held };
  const box = useRef<SuggestionBox>({
    show: (next) => {
      setSuggested(next);
      setHeld(0);
    },
    press: (key) => {
      const items = now.current.suggested?.items ?? [];
      const chosen = items[now.current.held];
      if (key === 'Escape' || !chosen) {
        setSuggested(null);
        return key === 'Escape';
      }
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        const step = key === 'ArrowDown' ? 1 : items.length - 1;
        setHeld((now.current.held + step) % items.length);
        return true;
      }
      if (key !== 'Enter' && key !== 'Tab') return false;
      now.current.suggested?.command(chosen);
      return true;
    },
  });
  const isOpen = suggested !== null && suggested.items.length > 0;
  return {
    box: box.current,
    activeId: isOpen ? rowId(listId, held) : null,
    list: isOpen && <VariableList id={listId} suggested={suggested} held={held} />,
  };
}

type Props = { id: string; suggested: Suggested; held: number };

function VariableList({ id, suggested, held }: Props) {
  const { items, command, clientRect } = suggested;
  const anchor = { getBoundingClientRect: () => clientRect?.() ?? new DOMRect() };
  return (
    <Popper open anchorEl={anchor} placement="bottom-start" sx={{ zIndex: 'tooltip' }}>
      <Paper variant="outlined" sx={{ maxHeight: 280, overflow: 'auto', mt: 0.5 }}>
        <List dense id={id} role="listbox" aria-label="Variables" tabIndex={0} disablePadding>
          {items.map((variable, place) => (
            <ListItemButton
              key={variable}
              id={rowId(id, place)}
              role="option"
              aria-selected={place === held}
              selected={place === held}
              tabIndex={-1}
              ref={place === held ? (row: HTMLElement | null) => row?.scrollIntoView?.({ block: 'nearest' }) : null}
              onMouseDown={(event: React.MouseEvent) => {
                event.preventDefault(); // the words keep the focus
                command(variable);
              }}
            >
              <ListItemText primary={variableLabels[variable]} />
            </ListItemButton>
          ))}
        </List>
      </Paper>
    </Popper>
  );
}
