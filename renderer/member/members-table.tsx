import { Avatar, Box, Stack, Typography } from '@mui/material';
import { DataGrid, type GridColDef, type GridSortModel, useGridApiRef } from '@mui/x-data-grid';
import { type RefObject, useImperativeHandle, useMemo } from 'react';
import { plural, shortDay } from '../../domain/french/format';
import { initials } from '../../domain/member/name';
import { memberStatusLabels } from '../../domain/member/profile';
import type { MemberListQuery, MemberRow } from '../../ipc/member.contract';
import { KindTag } from '../ui/kind';
import { nonce } from '../ui/nonce';
import { usePreferences } from '../ui/preferences';

export type TableHandle = { focusFirst: () => void };

type Props = {
  rows: readonly MemberRow[];
  total: number;
  isLoading: boolean;
  query: Pick<MemberListQuery, 'order' | 'isDescending' | 'offset' | 'limit'>;
  onQuery: (changes: Partial<MemberListQuery>) => void;
  selectedId: string | null;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  /** The panel beside it tells what a person offers and seeks. */
  isNarrow: boolean;
  handle: RefObject<TableHandle | null>;
};

const tagsShown = 2;

/** @param scale of the text: the grid counts in pixels */
const columnsAt = (scale: number): GridColDef<MemberRow>[] => [
  {
    field: 'name',
    headerName: 'Nom',
    flex: 1.2,
    minWidth: 210 * scale,
    renderCell: ({ row }) => (
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', height: '100%' }}>
        <Avatar
          aria-hidden
          sx={{ width: 32, height: 32, fontSize: '0.8125rem', bgcolor: 'action.selected', color: 'text.primary' }}
        >
          {initials(row.name)}
        </Avatar>
        <Box component="span" sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {row.name}
        </Box>
        {row.status !== 'actif' && (
          <Typography component="span" variant="body2" color="textSecondary">
            {memberStatusLabels[row.status].toLowerCase()}
          </Typography>
        )}
      </Stack>
    ),
  },
  { field: 'siteName', headerName: 'Lieu', flex: 0.7, minWidth: 120 },
  { field: 'commune', headerName: 'Commune', flex: 0.8, minWidth: 130 },
  {
    field: 'lastContactOn',
    headerName: 'Dernier contact',
    width: 150 * scale,
    valueFormatter: (day: string) => shortDay(day),
  },
  {
    field: 'listings',
    headerName: 'Offre et cherche',
    flex: 1.8,
    minWidth: 260 * scale,
    sortable: false,
    renderCell: ({ row: { listings } }) => (
      <Stack
        direction="row"
        spacing={0.75}
        sx={{ alignItems: 'center', height: '100%', '& .MuiChip-root': { minWidth: 64 } }}
      >
        {listings.slice(0, tagsShown).map(({ id, kind, title }) => (
          <KindTag key={id} kind={kind} text={title} />
        ))}
        {listings.length > tagsShown && (
          <Typography component="span" variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
            + {listings.length - tagsShown} {plural(listings.length - tagsShown, 'autre')}
          </Typography>
        )}
      </Stack>
    ),
  },
];

/** The table of members: sorted and paged where they are kept, drawn only where it is seen. */
export function MembersTable(props: Props) {
  const { rows, total, isLoading, query, onQuery, selectedId, onSelect, onOpen, isNarrow, handle } = props;
  const grid = useGridApiRef();
  const { preferences } = usePreferences();
  const scale = preferences.textSize / 100;
  const columns = useMemo(() => columnsAt(scale), [scale]);
  useImperativeHandle(handle, () => ({
    focusFirst: () => {
      const first = rows[0];
      if (!first) return;
      grid.current?.setCellFocus(first.id, 'name');
      onSelect(first.id);
    },
  }));
  const sort: GridSortModel = [{ field: query.order, sort: query.isDescending ? 'desc' : 'asc' }];
  return (
    <DataGrid
      apiRef={grid}
      {...(nonce ? { nonce } : {})}
      label="Membres"
      rows={rows}
      columns={columns}
      columnVisibilityModel={{ listings: !isNarrow }}
      rowCount={total}
      loading={isLoading}
      rowHeight={48}
      columnHeaderHeight={44}
      paginationMode="server"
      pageSizeOptions={[query.limit]}
      paginationModel={{ page: query.offset / query.limit, pageSize: query.limit }}
      onPaginationModelChange={({ page }) => onQuery({ offset: page * query.limit })}
      sortingMode="server"
      sortingOrder={['asc', 'desc']}
      sortModel={sort}
      onSortModelChange={([by]) =>
        by && onQuery({ order: by.field as MemberListQuery['order'], isDescending: by.sort === 'desc', offset: 0 })
      }
      hideFooter={total <= query.limit}
      disableColumnMenu
      disableColumnResize
      disableMultipleRowSelection
      rowSelectionModel={{ type: 'include', ids: new Set(selectedId ? [selectedId] : []) }}
      hideFooterSelectedRowCount
      onRowClick={({ id }) => onSelect(String(id))}
      onRowDoubleClick={({ id }) => onOpen(String(id))}
      onCellKeyDown={({ id }, event) => {
        if (event.key === 'Enter') onOpen(String(id));
        else if (event.key === ' ') onSelect(String(id));
        else return;
        event.preventDefault();
        event.defaultMuiPrevented = true;
      }}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
        '& .MuiDataGrid-row': { cursor: 'pointer' },
        '& .MuiDataGrid-columnSeparator': { visibility: 'hidden' },
        '& .MuiDataGrid-columnHeaderTitle': { fontWeight: 650, color: 'text.secondary' },
      }}
    />
  );
}
