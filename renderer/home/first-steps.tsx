import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Box, Button, Card, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { useSession } from '../ui/session-context';

const steps = [
  {
    title: 'Inscrire un premier membre',
    text: 'Un nom, un lieu, un téléphone : deux minutes suffisent, le reste viendra.',
    action: 'Inscrire un membre',
    to: '/membres/nouveau',
  },
  {
    title: 'Enregistrer une offre ou une demande',
    text: 'Ce que la personne peut transmettre, ou ce qu’elle aimerait apprendre.',
    action: 'Ajouter une offre ou une demande',
    to: '/bourse/nouvelle',
  },
  {
    title: 'Lancer la moulinette',
    text: 'Dès qu’une offre et une demande se répondent, elle vous propose de réunir les deux personnes.',
    action: 'Ouvrir la moulinette',
    to: '/moulinette',
  },
] as const;

/** The first days of a network: what to do, one thing after the other. */
export function FirstSteps({ hasMembers }: { hasMembers: boolean }) {
  const { can } = useSession();
  const current = hasMembers ? 1 : 0;
  return (
    <Card component="section" aria-labelledby="first-steps" sx={{ p: { xs: 2, sm: 4 }, maxWidth: 880 }}>
      <Typography variant="h2" id="first-steps">
        Votre réseau commence ici
      </Typography>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 3 }}>
        Trois pas pour un premier échange. Cette page vous dira ensuite, chaque matin, ce qui vous attend.
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
        {steps.map(({ title, text, action, to }, index) => (
          <Box
            component="li"
            key={title}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '40px minmax(0, 1fr)', sm: '40px minmax(0, 1fr) auto' },
              gap: 2,
              alignItems: 'center',
            }}
          >
            <StepMark number={index + 1} isDone={index < current} />
            <Box>
              <Typography variant="h3">{title}</Typography>
              <Typography color="textSecondary">{text}</Typography>
            </Box>
            {can('saisie') && index >= current && (
              <Button
                component={RouterLink}
                to={to}
                variant={index === current ? 'contained' : 'outlined'}
                sx={{ gridColumn: { xs: 2, sm: 'auto' }, justifySelf: 'start' }}
              >
                {action}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      <Typography sx={{ mt: 4 }}>
        Une hésitation ?{' '}
        <Link component={RouterLink} to="/aide">
          Le guide
        </Link>{' '}
        raconte chaque étape, simplement.
      </Typography>
    </Card>
  );
}

function StepMark({ number, isDone }: { number: number; isDone: boolean }) {
  return (
    <Box
      sx={{
        width: 40,
        height: 40,
        borderRadius: '50%',
        display: 'grid',
        placeItems: 'center',
        bgcolor: 'action.selected',
        color: 'primary.main',
        fontWeight: 700,
      }}
    >
      {isDone ? <CheckCircleOutlined titleAccess="Fait" /> : number}
    </Box>
  );
}
