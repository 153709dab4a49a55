import { Box, ButtonBase, Menu, MenuItem } from '@mui/material';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { createContext, useContext, useState } from 'react';
import { useNavigate } from 'react-router';
import { initials } from '../../domain/member/name';
import { useComeInto } from './use-come-into';

/** `siteName` is said of the person around whom one looks; marked are she, and those shown from near. */
export type PersonNode = Node<{ name: string; siteName: string | null; isMarked: boolean }, 'person'>;

/** Looks around another person. */
export const LookContext = createContext<(memberId: string) => void>(() => {});

/** A person: her file, or what is around her. */
export function Person({
  id,
  data: { name, siteName, isMarked },
  positionAbsoluteX,
  positionAbsoluteY,
}: NodeProps<PersonNode>) {
  const look = useContext(LookContext);
  const navigate = useNavigate();
  const comeInto = useComeInto();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <ButtonBase
        className="nopan"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        onFocus={({ currentTarget: it }) =>
          comeInto(it, { x: positionAbsoluteX + it.offsetWidth / 2, y: positionAbsoluteY + it.offsetHeight / 2 })
        }
        sx={{
          font: 'inherit',
          width: 1,
          height: 1,
          px: 1,
          gap: 1,
          justifyContent: 'flex-start',
          textAlign: 'left',
          pointerEvents: 'all',
          border: isMarked ? 3 : 1,
          borderColor: isMarked ? 'primary.main' : 'control',
          borderRadius: 2.5,
          bgcolor: isMarked ? 'action.selected' : 'background.paper',
          '&:hover': { borderColor: 'primary.main' },
        }}
      >
        <Box
          component="span"
          aria-hidden
          sx={{
            width: '2.25rem',
            height: '2.25rem',
            flexShrink: 0,
            display: 'grid',
            placeItems: 'center',
            borderRadius: '50%',
            bgcolor: 'action.selected',
            fontSize: '0.875rem',
            fontWeight: 650,
          }}
        >
          {initials(name)}
        </Box>
        <Box component="span" sx={{ minWidth: 0, lineHeight: 1.2, fontSize: '0.9375rem', fontWeight: 600 }}>
          {name}
          {siteName && (
            <Box component="span" sx={{ display: 'block', fontWeight: 400, fontSize: '0.875rem' }}>
              {siteName}
            </Box>
          )}
        </Box>
      </ButtonBase>
      <Handle type="source" position={Position.Right} isConnectable={false} />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => void navigate(`/membres/${id}`)}>Ouvrir sa fiche</MenuItem>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            look(id);
          }}
        >
          Voir ce qui l’entoure
        </MenuItem>
      </Menu>
    </>
  );
}
