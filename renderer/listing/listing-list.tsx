import { Box, Link, Stack, Typography } from '@mui/material';
import { DataGrid, type GridColDef, type GridSortModel } from '@mui/x-data-grid';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router';
import { counted, shortDay } from '../../domain/french/format';
import { ListingOrder } from '../../domain/listing/board';
import { statusLabels } from '../../domain/listing/listing';
import { dayOf } from '../../domain/time/time';
import type { BoardFilter, ListingCard } from '../../ipc/listing.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { KindIcon } from '../ui/kind';
import { nonce } from '../ui/nonce';
import { usePreferences } from '../ui/preferences';

const perPage = 100;

/** @param scale of the text: the grid counts in pixels */
const columnsAt = (scale: number): GridColDef<ListingCard>[] => [
  {
    field: 'title',
    headerName: 'Annonce',
    flex: 2,
    minWidth: 220 * scale,
    renderCell: ({ row: { id, kind, title } }) => (
      <Stack direction="row" spacing={1.25} sx={{ alignItems: 'center', height: '100%' }}>
        <KindIcon kind={kind} />
        <Link
          component={RouterLink}
          to={`/bourse/${id}`}
          tabIndex={-1}
          sx={{ overflow: 'hidden', textOverflow: 'ellipsis', fontWeight: 600 }}
        >
          {title}
        </Link>
      </Stack>
    ),
  },
  { field: 'theme', headerName: 'Thème', flex: 1, minWidth: 120 * scale, valueGetter: (_value, row) => row.themeName },
  {
    field: 'member',
    headerName: 'Membre',
    flex: 1,
    minWidth: 130 * scale,
    valueGetter: (_value, row) => row.memberName,
  },
  { field: 'site', headerName: 'Lieu', flex: 0.7, minWidth: 100 * scale, valueGetter: (_value, row) => row.siteName },
  { field: 'status', headerName: 'État', width: 120 * scale, valueGetter: (_value, row) => statusLabels[row.status] },
  {
    field: 'recorded',
    headerName: 'Enregistrée',
    width: 125 * scale,
    valueGetter: (_value, row) => shortDay(dayOf(row.createdAt)),
  },
  {
    field: 'validUntil',
    headerName: 'À terme',
    width: 110 * scale,
    valueGetter: (_value, row) => (row.validUntil ? shortDay(row.validUntil) : 'Sans limite'),
  },
];

/** The listings one under the other: sorted and paged where they are kept. */
export function ListingList({ filter: { unfolded: _unfolded, ...filter } }: { filter: BoardFilter }) {
  const navigate = useNavigate();
  const { preferences } = usePreferences();
  const columns = useMemo(() => columnsAt(preferences.textSize / 100), [preferences.textSize]);
  const [sheet, setSheet] = useState({ order: 'recorded' as ListingOrder, isDescending: true, offset: 0 });
  // Another filter begins at its first page.
  const key = JSON.stringify(filter);
  const [shownKey, setShownKey] = useState(key);
  if (key !== shownKey) {
    setShownKey(key);
    setSheet({ ...sheet, offset: 0 });
  }
  const query = { ...filter, ...sheet, limit: perPage };
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['listing', 'list', query],
    queryFn: () => api.listing.list(query),
    placeholderData: keepPreviousData,
  });
  const sort: GridSortModel = [{ field: sheet.order, sort: sheet.isDescending ? 'desc' : 'asc' }];
  return (
    <>
      <Failure error={error} onRetry={() => void refetch()} />
      <Typography role="status" color="textSecondary" sx={{ mb: 1 }}>
        {data ? counted(data.total, 'annonce') : ''}
      </Typography>
      <Box sx={{ display: 'flex', flexDirection: 'column', maxHeight: 'max(400px, calc(100vh - 340px))' }}>
        <DataGrid
          {...(nonce ? { nonce } : {})}
          label="Offres et demandes"
          rows={data?.rows ?? []}
          columns={columns}
          rowCount={data?.total ?? 0}
          loading={!data || isPlaceholderData}
          rowHeight={48}
          columnHeaderHeight={44}
          paginationMode="server"
          pageSizeOptions={[perPage]}
          paginationModel={{ page: sheet.offset / perPage, pageSize: perPage }}
          onPaginationModelChange={({ page }) => setSheet({ ...sheet, offset: page * perPage })}
          sortingMode="server"
          sortingOrder={['asc', 'desc']}
          sortModel={sort}
          onSortModelChange={([by]) =>
            by && setSheet({ order: ListingOrder.parse(by.field), isDescending: by.sort === 'desc', offset: 0 })
          }
          hideFooter={(data?.total ?? 0) <= perPage}
          hideFooterSelectedRowCount
          disableColumnMenu
          disableColumnResize
          disableRowSelectionOnClick
          onRowDoubleClick={({ id }) => navigate(`/bourse/${id}`)}
          onCellKeyDown={({ id }, event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.defaultMuiPrevented = true;
            navigate(`/bourse/${id}`);
          }}
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: 1.5,
            bgcolor: 'background.paper',
            '& .MuiDataGrid-columnSeparator': { visibility: 'hidden' },
            '& .MuiDataGrid-columnHeaderTitle': { fontWeight: 650, color: 'text.secondary' },
          }}
        />
      </Box>
    </>
  );
}
