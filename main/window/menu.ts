import { app, Menu, type MenuItemConstructorOptions } from 'electron';

export type MenuActions = { goTo: (path: string) => void; lock: () => void };

const places: readonly [string, string, string][] = [
  ['Accueil', '/', '1'],
  ['Membres', '/membres', '2'],
  ['Bourse', '/bourse', '3'],
  ['Moulinette', '/moulinette', '4'],
  ['Échanges', '/echanges', '5'],
  ['Calendrier', '/calendrier', '6'],
  ['Rencontres et ateliers', '/rencontres', '7'],
  ['Reconnaissance', '/reconnaissance', '8'],
  ['Réglages', '/reglages', '9'],
];

/** The menu, in French; every entry can also be reached on the screen. */
export function installMenu({ goTo, lock }: MenuActions) {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&Fichier',
      submenu: [
        { label: 'Verrouiller', accelerator: 'CmdOrCtrl+L', click: lock },
        separator,
        { label: 'Quitter Entrelacs', role: 'quit' },
      ],
    },
    {
      label: 'É&dition',
      submenu: [
        { label: 'Annuler', role: 'undo' },
        { label: 'Rétablir', role: 'redo' },
        separator,
        { label: 'Couper', role: 'cut' },
        { label: 'Copier', role: 'copy' },
        { label: 'Coller', role: 'paste' },
        { label: 'Tout sélectionner', role: 'selectAll' },
      ],
    },
    {
      label: '&Aller à',
      submenu: places.map(([label, path, digit]) => ({
        label,
        accelerator: `CmdOrCtrl+${digit}`,
        click: () => goTo(path),
      })),
    },
    {
      label: 'A&ffichage',
      submenu: [
        { label: 'Agrandir', role: 'zoomIn' },
        { label: 'Réduire', role: 'zoomOut' },
        { label: 'Taille normale', role: 'resetZoom' },
        { label: 'Plein écran', role: 'togglefullscreen' },
        ...(app.isPackaged
          ? []
          : [separator, { label: 'Outils de développement', role: 'toggleDevTools' } as MenuItemConstructorOptions]),
      ],
    },
    { label: 'A&ide', submenu: [{ label: 'Guide d’Entrelacs', accelerator: 'F1', click: () => goTo('/aide') }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
