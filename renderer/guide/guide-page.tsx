import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, Link, List, ListItem, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { Children, isValidElement, type ReactNode, useEffect } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { Link as RouterLink, useSearchParams } from 'react-router';
import guide from '../../docs/guide.md?raw';
import { folded } from '../../domain/french/format';
import { api } from '../api';
import { Page } from '../ui/page';
import { useToasts } from '../ui/toasts';

/** « L’heure du bilan » → `l-heure-du-bilan` */
const slugOf = (title: string) =>
  folded(title)
    .match(/[a-z0-9]+/g)
    ?.join('-') ?? '';

const wordsOf = (node: ReactNode): string =>
  Children.toArray(node)
    .map((child) => (isValidElement<{ children?: ReactNode }>(child) ? wordsOf(child.props.children) : String(child)))
    .join('');

const titles = [...guide.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title.trim());
/** The page has its own title. */
const text = guide.replace(/^# .*\n/, '');

/** The guide's headings in the application's own type; a link stays inside of the application. */
const components: Components = {
  h2: ({ children }) => (
    <Typography
      variant="h2"
      id={slugOf(wordsOf(children))}
      tabIndex={-1}
      sx={{ mt: 5, mb: 1.5, fontSize: '1.375rem', outline: 'none !important' }}
    >
      {children}
    </Typography>
  ),
  h3: ({ children }) => (
    <Typography variant="h3" sx={{ mt: 3, mb: 1 }}>
      {children}
    </Typography>
  ),
  p: ({ children }) => <Typography sx={{ mb: 1.5 }}>{children}</Typography>,
  a: ({ href = '', children }) => (
    <Link component={RouterLink} to={href.startsWith('#') ? `?section=${href.slice(1)}` : href}>
      {children}
    </Link>
  ),
};

/** The user guide, bundled with the application; `?section=` opens it at a title. */
export function GuidePage() {
  const [params] = useSearchParams();
  const section = params.get('section');
  const { failed } = useToasts();
  const print = useMutation({ mutationFn: () => api.guide.print(), onError: failed });
  useEffect(() => {
    const title = section && document.getElementById(section);
    if (!title) return;
    title.scrollIntoView();
    title.focus({ preventScroll: true });
  }, [section]);
  return (
    <Page
      title="Aide"
      lead="Le guide d’Entrelacs, toujours à portée de la touche F1"
      actions={
        <Button
          variant="outlined"
          startIcon={<PrintOutlined />}
          disabled={print.isPending}
          onClick={() => print.mutate()}
        >
          Imprimer le guide
        </Button>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 3, md: 6 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '260px minmax(0, 72ch)' },
        }}
      >
        <Box component="nav" aria-label="Sommaire du guide">
          <List
            disablePadding
            sx={{ position: { md: 'sticky' }, top: 88, maxHeight: { md: 'calc(100vh - 112px)' }, overflowY: 'auto' }}
          >
            {titles.map((title) => (
              <ListItem key={title} disablePadding>
                <ListItemButton
                  component={RouterLink}
                  to={`?section=${slugOf(title)}`}
                  selected={section === slugOf(title)}
                  sx={{ minHeight: 40, py: 0.5 }}
                >
                  <ListItemText primary={title} />
                </ListItemButton>
              </ListItem>
            ))}
          </List>
        </Box>
        <Box
          component="article"
          sx={{ '& > h2:first-of-type': { mt: 0 }, '& li': { mb: 0.75 }, '& ul, & ol': { pl: 3, mb: 2 } }}
        >
          <Markdown components={components}>{text}</Markdown>
        </Box>
      </Box>
    </Page>
  );
}
