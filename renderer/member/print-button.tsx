import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useToasts } from '../ui/toasts';

/** Opens the system's print dialog on a paper of the network. */
export function PrintButton({ print, children }: { print: () => Promise<void>; children: string }) {
  const { failed } = useToasts();
  const printing = useMutation({ mutationFn: print, onError: failed });
  return (
    <Button startIcon={<PrintOutlined />} disabled={printing.isPending} onClick={() => printing.mutate()}>
      {children}
    </Button>
  );
}
