import BoltOutlined from '@mui/icons-material/BoltOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import {
  Box,
  Dialog,
  InputAdornment,
  InputBase,
  List,
  ListItem,
  ListItemIcon,
  ListItemText,
  type SvgIconProps,
  Typography,
  useAutocomplete,
} from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { enumerate, quoted } from '../../domain/french/format';
import { api } from '../api';
import { useEagerEnter } from '../ui/eager-enter';
import { KindIcon } from '../ui/kind';
import { useSession } from '../ui/session-context';
import { answersTo, commands } from './commands';

export type Place = { to: string; label: string; Icon: ComponentType<SvgIconProps> };

type Group = 'Membres' | 'Offres et demandes' | 'Échanges' | 'Faire' | 'Aller à';
type Option = { key: string; group: Group; label: string; detail: string; icon: ReactNode; run: () => void };

type Props = { places: readonly Place[]; onClose: () => void };

/** People, offers, requests, exchanges, pages and commands, by a few letters and the keyboard alone. */
export const SearchPalette = ({ places, onClose }: Props) => (
  <Dialog
    open
    onClose={onClose}
    fullWidth
    maxWidth="sm"
    sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    slotProps={{ paper: { 'aria-label': 'Rechercher ou faire', sx: { mt: { xs: 2, sm: 10 } } } }}
  >
    <Palette places={places} onClose={onClose} />
  </Dialog>
);

function Palette({ places, onClose }: Props) {
  const [text, setText] = useState('');
  const { options, isLate } = useOptions(text, places);
  const choose = (option: Option | null | undefined) => {
    if (!option) return;
    onClose();
    option.run();
  };
  const waits = useEagerEnter(isLate, () => choose(options[0]));
  const { getRootProps, getInputProps, getListboxProps, getOptionProps, groupedOptions } = useAutocomplete<Option>({
    id: 'recherche',
    open: true,
    options,
    inputValue: text,
    onInputChange: (_event, typed, reason) => reason === 'input' && setText(typed),
    filterOptions: (all) => all,
    getOptionLabel: ({ label }) => label,
    getOptionKey: ({ key }) => key,
    groupBy: ({ group }) => group,
    isOptionEqualToValue: (option, value) => option.key === value.key,
    autoHighlight: true,
    value: null,
    onChange: (_event, option) => choose(option),
    onClose: (_event, reason) => reason === 'escape' && onClose(),
  });
  const groups = groupedOptions as { key: number; group: string; index: number; options: Option[] }[];
  const { onKeyDown, ...root } = getRootProps();

  return (
    <>
      <Box {...root} onKeyDown={(event) => waits(event) || onKeyDown?.(event)}>
        <InputBase
          fullWidth
          autoFocus
          placeholder="Un nom, une offre, une page, une action…"
          startAdornment={
            <InputAdornment position="start">
              <SearchOutlined />
            </InputAdornment>
          }
          inputProps={{ ...getInputProps(), 'aria-label': 'Rechercher ou faire' }}
          sx={{ px: 2.5, py: 1.5, fontSize: '1.125rem', borderBottom: 1, borderColor: 'divider' }}
        />
      </Box>
      {groups.length > 0 ? (
        <List {...getListboxProps()} sx={{ maxHeight: 'min(60vh, 520px)', overflowY: 'auto', py: 1 }}>
          {groups.map(({ key, group, index, options }) => (
            <Box component="li" key={key} role="presentation">
              <Typography variant="body2" color="textSecondary" sx={{ px: 2.5, pt: 1, fontWeight: 600 }}>
                {group}
              </Typography>
              <Box component="ul" role="group" aria-label={group} sx={{ p: 0 }}>
                {options.map((option, place) => {
                  const { key, ...props } = getOptionProps({ option, index: index + place });
                  return (
                    <ListItem
                      key={key}
                      {...props}
                      sx={{
                        px: 2.5,
                        py: 0.5,
                        minHeight: 44,
                        cursor: 'pointer',
                        '&.Mui-focused': { bgcolor: 'action.selected' },
                      }}
                    >
                      <ListItemIcon sx={{ minWidth: 40 }}>{option.icon}</ListItemIcon>
                      <ListItemText primary={option.label} secondary={option.detail} />
                    </ListItem>
                  );
                })}
              </Box>
            </Box>
          ))}
        </List>
      ) : (
        <Typography role="status" color="textSecondary" sx={{ px: 2.5, py: 3 }}>
          {isLate ? 'Recherche…' : `Rien ne répond à ${quoted(text)}. Essayez un prénom, un thème ou une action.`}
        </Typography>
      )}
    </>
  );
}

function useOptions(text: string, places: readonly Place[]): { options: Option[]; isLate: boolean } {
  const { can, lock } = useSession();
  const navigate = useNavigate();
  const typed = text.trim();
  const { data, isPlaceholderData, isLoading } = useQuery({
    queryKey: ['search', typed],
    queryFn: () => api.search.everywhere({ text: typed }),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const found = typed ? data : undefined;
  const option = (
    group: Group,
    key: string,
    label: string,
    detail: string,
    icon: ReactNode,
    to: string | (() => void),
  ) => ({
    group,
    key: `${group} ${key}`,
    label,
    detail,
    icon,
    run: typeof to === 'string' ? () => void navigate(to) : to,
  });
  return {
    isLate: isPlaceholderData || isLoading,
    options: [
      ...(found?.members ?? []).map(({ id, name, siteName, commune }) =>
        option(
          'Membres',
          id,
          name,
          [siteName, commune !== siteName && commune].filter(Boolean).join(', '),
          <PersonOutlined />,
          `/membres/${id}`,
        ),
      ),
      ...(found?.listings ?? []).map(({ id, kind, title, memberName }) =>
        option(
          'Offres et demandes',
          id,
          title,
          memberName,
          <KindIcon kind={kind} fontSize="medium" />,
          `/bourse/${id}/modifier`,
        ),
      ),
      ...(found?.exchanges ?? []).map(({ id, title, names }) =>
        option('Échanges', id, title, enumerate(names), <HandshakeOutlined />, `/echanges/${id}`),
      ),
      ...commands
        .filter(({ label, other, role }) => can(role) && answersTo(`${label} ${other}`, typed))
        .map((command) =>
          option('Faire', command.label, command.label, '', <BoltOutlined />, 'to' in command ? command.to : lock),
        ),
      ...places
        .filter(({ label }) => answersTo(label, typed))
        .map(({ to, label, Icon }) => option('Aller à', to, label, '', <Icon />, to)),
    ],
  };
}
