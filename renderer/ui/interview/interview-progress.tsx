import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import { Box, Button, ListSubheader, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';

export type ProgressStep = { key: string; title: string; isAnswered: boolean };
/** The steps of one person, under her name. */
export type ProgressGroup = { name: string; steps: ProgressStep[] };

type Props = { groups: readonly ProgressGroup[]; current: string; onGo: (step: string) => void };

const roomy = '@media (min-width: 1080px) and (min-height: 600px)';

/** Where the conversation is, in words: a column beside it, or one button above it in a small window. */
export function InterviewProgress(props: Props) {
  return (
    <Box component="nav" aria-label="Étapes de l’entretien" sx={{ [roomy]: { height: '100%' } }}>
      <Box sx={{ display: 'none', [roomy]: { display: 'block', position: 'sticky', top: 96 } }}>
        <Column {...props} />
      </Box>
      <Box sx={{ mb: 2, [roomy]: { display: 'none' } }}>
        <Compact {...props} />
      </Box>
    </Box>
  );
}

function Column({ groups, current, onGo }: Props) {
  return groups.map(({ name, steps }) => (
    <Box key={name} sx={{ mb: 1.5 }}>
      <Typography sx={{ fontSize: '1rem', fontWeight: 650, color: 'text.secondary', mb: 0.25 }}>{name}</Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map(({ key, title, isAnswered }) => (
          <li key={key}>
            <Button
              fullWidth
              onClick={() => onGo(key)}
              aria-current={key === current ? 'step' : undefined}
              color="inherit"
              startIcon={<Tick isAnswered={isAnswered} />}
              sx={{
                minHeight: 44,
                px: 1,
                justifyContent: 'flex-start',
                textAlign: 'left',
                lineHeight: 1.2,
                fontSize: '1.0625rem',
                fontWeight: 500,
                '&[aria-current]': {
                  bgcolor: 'action.selected',
                  fontWeight: 700,
                  boxShadow: (theme) => `inset 4px 0 ${theme.palette.primary.main}`,
                },
              }}
            >
              {title}
            </Button>
          </li>
        ))}
      </Box>
    </Box>
  ));
}

/** A tick for a step where something was answered. */
function Tick({ isAnswered }: { isAnswered: boolean }) {
  return isAnswered ? (
    <CheckOutlined titleAccess="répondu" sx={{ color: 'primary.main' }} />
  ) : (
    <Box component="span" sx={{ width: 20, height: 20 }} />
  );
}

function Compact({ groups, current, onGo }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const steps = groups.flatMap(({ steps }) => steps);
  const at = steps.findIndex(({ key }) => key === current);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        endIcon={<ExpandMoreOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ minHeight: 44 }}
      >
        Étape {at + 1} sur {steps.length} : {steps[at]?.title}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {groups.flatMap(({ name, steps }) => [
          <ListSubheader key={name} role="presentation" sx={{ bgcolor: 'inherit', color: 'text.secondary' }}>
            {name}
          </ListSubheader>,
          ...steps.map(({ key, title, isAnswered }) => (
            <MenuItem
              key={key}
              selected={key === current}
              onClick={() => {
                close();
                onGo(key);
              }}
              sx={{ minHeight: 44, gap: 1 }}
            >
              <Tick isAnswered={isAnswered} />
              {title}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  );
}
