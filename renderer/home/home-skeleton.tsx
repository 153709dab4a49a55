import { Box, Card, Skeleton } from '@mui/material';

/** The shape of the page while it is read: the same columns, headings and heights of lines. */
export function HomeSkeleton() {
  return (
    <>
      <Box aria-busy sx={{ display: 'grid', gap: 3 }}>
        <Block lines={3} height={68} />
        <Block lines={4} height={68} />
      </Box>
      <Box aria-hidden sx={{ display: 'grid', gap: 4 }}>
        <Block lines={2} height={86} />
        <Block lines={3} height={86} />
      </Box>
    </>
  );
}

function Block({ lines, height }: { lines: number; height: number }) {
  return (
    <Box>
      <Skeleton width={160} height={32} sx={{ mb: 1, transform: 'none' }} />
      <Card>
        {[...Array(lines).keys()].map((place) => (
          <Box key={place} sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, height }}>
            <Skeleton variant="circular" width={40} height={40} />
            <Box sx={{ flex: 1 }}>
              <Skeleton width="55%" />
              <Skeleton width="75%" />
            </Box>
          </Box>
        ))}
      </Card>
    </Box>
  );
}
