import { LinearProgress, Typography } from '@mui/material';
import { passwordForms, passwordStrength } from '../../domain/account/password';

/** How far a new password is from the CNIL's recommendation, and what to do next. */
export function PasswordMeter({ password, forbidden = [] }: { password: string; forbidden?: string[] }) {
  const { isAccepted, progress, advice } = passwordStrength(password, forbidden);
  return (
    <div>
      <LinearProgress
        variant="determinate"
        value={progress * 100}
        color={isAccepted ? 'success' : 'warning'}
        aria-label="Solidité du mot de passe"
        sx={{ height: 8, borderRadius: 4 }}
      />
      <Typography variant="body2" role="status" color={isAccepted ? 'success' : 'textSecondary'} sx={{ mt: 0.75 }}>
        {advice}
      </Typography>
      {!isAccepted && (
        <Typography variant="body2" color="textSecondary">
          Au choix : {passwordForms.map(({ label }) => label).join(' ; ')}.
        </Typography>
      )}
    </div>
  );
}
