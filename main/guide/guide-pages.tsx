import Markdown from 'react-markdown';
import guide from '../../docs/guide.md?raw';
import { paper } from '../printing/paper';

/** The user guide on paper. */
export const guidePages = (): string =>
  paper({
    title: 'Guide d’Entrelacs',
    style: 'li { margin-bottom: 1.5mm; } h3 { font-size: 11.5pt; margin: 4mm 0 1mm; break-after: avoid; }',
    children: <Markdown>{guide}</Markdown>,
  });
