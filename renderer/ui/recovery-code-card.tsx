import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api';
import { Failure } from './failure';

type Props = { code: string; onDone: () => void; doneLabel?: string };

/** The recovery code, told once: to print or to copy by hand before going on. */
export function RecoveryCodeCard({ code, onDone, doneLabel = 'Entrer dans le réseau' }: Props) {
  const [isSafe, setIsSafe] = useState(false);
  const print = useMutation({ mutationFn: api.session.printRecoveryCode });
  return (
    <Stack spacing={2.5}>
      <Typography>
        Ce code ouvre le réseau si un mot de passe est oublié. Entrelacs ne le garde pas : imprimez-le, ou recopiez-le,
        et rangez-le sous clef.
      </Typography>
      <Box
        role="group"
        aria-label="Code de secours"
        sx={{ border: 2, borderStyle: 'dashed', borderColor: 'control', borderRadius: 1.5, p: 3, textAlign: 'center' }}
      >
        {[code.slice(0, 19), code.slice(20)].map((half) => (
          <Typography
            key={half}
            sx={{ fontSize: 'clamp(1rem, 5vw, 1.5rem)', fontWeight: 650, letterSpacing: '0.04em', lineHeight: 1.6 }}
          >
            {half}
          </Typography>
        ))}
      </Box>
      <Failure error={print.error} />
      <Button
        variant="outlined"
        startIcon={<PrintOutlined />}
        disabled={print.isPending}
        onClick={() => print.mutate({ recoveryCode: code })}
      >
        Imprimer le code de secours
      </Button>
      <FormControlLabel
        control={<Checkbox checked={isSafe} onChange={(_event, checked) => setIsSafe(checked)} />}
        label="Le code est imprimé ou recopié, et rangé sous clef."
      />
      <Button variant="contained" size="large" disabled={!isSafe} onClick={onDone}>
        {doneLabel}
      </Button>
    </Stack>
  );
}
