import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import {
  Card,
  Link,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useNavigate } from 'react-router';
import { longDay } from '../../domain/french/format';
import { api } from '../api';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { MemberPicker } from '../ui/member-picker';
import { Page } from '../ui/page';
import { RecognitionNav } from '../ui/recognition-nav';

/** `/reconnaissance/carnets`: whose carnet to open, and those that were opened already. */
export function PassportsPage() {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['passport', 'list'],
    queryFn: () => api.passport.list(),
    staleTime: 0,
  });
  return (
    <Page
      title="Reconnaissance"
      name="Carnets de compétences"
      lead="Ce que chaque personne sait faire et sait être, dit avec ses mots et prêt à montrer."
    >
      <RecognitionNav />
      <Failure error={error} onRetry={() => void refetch()} />
      <Stack spacing={3} sx={{ maxWidth: 880 }}>
        <Card sx={{ p: 2.5 }}>
          <MemberPicker
            label="Ouvrir le carnet de"
            value={null}
            onChange={(id) => id && void navigate(`/membres/${id}/carnet`)}
            help="Tapez les premières lettres d’un nom."
          />
        </Card>
        {data?.length === 0 && (
          <EmptyState title="Aucun carnet ouvert pour l’instant" picture={<MenuBookOutlined />}>
            Choisissez une personne : ses bilans, ses échanges et ses ateliers remplissent son carnet, que vous relisez
            ensuite avec elle.
          </EmptyState>
        )}
        {data && data.length > 0 && (
          <TableContainer component={Card}>
            <Table>
              <TableHead>
                <TableRow>
                  <TableCell>Personne</TableCell>
                  <TableCell>Lieu</TableCell>
                  <TableCell>Relu avec elle</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {data.map(({ memberId, memberName, siteName, rereadOn }) => (
                  <TableRow key={memberId}>
                    <TableCell>
                      <Link component={RouterLink} to={`/membres/${memberId}/carnet`}>
                        {memberName}
                      </Link>
                    </TableCell>
                    <TableCell>{siteName}</TableCell>
                    <TableCell>
                      {rereadOn ? (
                        `Le ${longDay(rereadOn)}`
                      ) : (
                        <Typography component="span" color="textSecondary">
                          Pas encore
                        </Typography>
                      )}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </TableContainer>
        )}
      </Stack>
    </Page>
  );
}
