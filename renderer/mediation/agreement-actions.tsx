import PrintOutlined from '@mui/icons-material/PrintOutlined';
import SaveAltOutlined from '@mui/icons-material/SaveAltOutlined';
import { Button, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Mediation } from '../../ipc/mediation.contract';
import { api } from '../api';
import { Failure } from '../ui/failure';
import { useToasts } from '../ui/toasts';

/** What is done with an agreement that was concluded. */
export function AgreementActions({ mediation: { id, exchangeId } }: { mediation: Mediation }) {
  const toasts = useToasts();
  const print = useMutation({ mutationFn: () => api.mediation.printAgreement({ id }) });
  const save = useMutation({
    mutationFn: () => api.mediation.saveAgreement({ id }),
    onSuccess: ({ isSaved }) => isSaved && toasts.done('L’accord est enregistré.'),
  });
  return (
    <Stack spacing={2}>
      <Failure error={print.error ?? save.error} />
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          startIcon={<PrintOutlined />}
          disabled={print.isPending}
          onClick={() => print.mutate()}
        >
          Imprimer l’accord
        </Button>
        <Button
          variant="outlined"
          startIcon={<SaveAltOutlined />}
          disabled={save.isPending}
          onClick={() => save.mutate()}
        >
          Enregistrer en PDF
        </Button>
        <Button component={Link} to={`/echanges/${exchangeId}`}>
          Ouvrir l’échange
        </Button>
      </Stack>
    </Stack>
  );
}
