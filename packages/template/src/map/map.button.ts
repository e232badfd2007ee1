/** Shows the map of a list. The code of the map is fetched on the first press. */
function offerMap(box: HTMLElement): void {
  const button = box.querySelector('button')!;
  const words = button.querySelector('span')!;
  const said = box.querySelector('output')!;
  const map = box.querySelector<HTMLElement>('#map')!;
  const show = words.textContent;
  let opened: Promise<void> | undefined;
  const turn = (isShown: boolean) => {
    map.hidden = !isShown;
    button.setAttribute('aria-expanded', String(isShown));
    words.textContent = isShown ? box.dataset.hide! : show;
  };
  button.addEventListener('click', () => {
    turn(Boolean(map.hidden));
    if (map.hidden) return;
    opened ??= import('./map.view.ts').then(({ openMap }) => openMap(box, map, said));
    opened.catch(() => {
      opened = undefined;
      turn(false);
      said.textContent = box.dataset.failed!;
    });
  });
}

offerMap(document.querySelector<HTMLElement>('[data-map]')!);
