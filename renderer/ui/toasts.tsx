import { Alert, Button, Snackbar } from '@mui/material';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { failureMessage } from './failure-message';

type Toast = { message: string; severity: 'success' | 'error'; undo?: () => unknown };
type Toasts = {
  /** Says that something is done; `undo`, when given, offers « Annuler ». */
  done: (message: string, undo?: Toast['undo']) => void;
  failed: (error: unknown) => void;
};

/** Away from what stays in place: the rail, and the buttons at the foot of a form, that take the focus. */
const beside = {
  '&&': {
    left: { md: 'calc(14.5rem + 24px)' },
    '@media (max-width: 899px)': { top: 24, bottom: 'auto' },
  },
};

const Context = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(Context);
  if (!toasts) throw new Error('useToasts outside of ToastProvider');
  return toasts;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { key: number }) | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const show = useCallback((next: Toast) => {
    setToast((last) => ({ ...next, key: (last?.key ?? 0) + 1 }));
    setIsOpen(true);
  }, []);
  const toasts = useMemo<Toasts>(
    () => ({
      done: (message, undo) => show({ message, severity: 'success', ...(undo ? { undo } : {}) }),
      failed: (error) => show({ message: failureMessage(error), severity: 'error' }),
    }),
    [show],
  );
  const close = () => setIsOpen(false);
  const undo = async () => {
    close();
    try {
      await toast?.undo?.();
    } catch (error) {
      toasts.failed(error);
    }
  };
  return (
    <Context value={toasts}>
      {children}
      <Snackbar
        key={toast?.key}
        open={isOpen}
        autoHideDuration={toast?.severity === 'error' ? null : 8000}
        onClose={(_event, reason) => reason !== 'clickaway' && close()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        sx={beside}
      >
        <Alert
          severity={toast?.severity ?? 'success'}
          role={toast?.severity === 'error' ? 'alert' : 'status'}
          variant="outlined"
          sx={{ bgcolor: 'background.paper', color: 'text.primary' }}
          {...(toast?.severity === 'error' || !toast?.undo ? { onClose: close } : {})}
          action={
            toast?.undo && (
              <Button color="primary" onClick={undo}>
                Annuler
              </Button>
            )
          }
        >
          {toast?.message}
        </Alert>
      </Snackbar>
    </Context>
  );
}
