// Comfort around a draft: its length while somebody types, folded findings that a link leads to, and a draft that stays in view.
'use strict';
{
  const WORD = /[\p{L}\p{N}$%+][\p{L}\p{N}$%+'’-]*/gu;
  const ROUNDED_TO_SECONDS = 5;

  function spoken(words, perMinute) {
    const seconds = Math.round(words * 60 / perMinute / ROUNDED_TO_SECONDS) * ROUNDED_TO_SECONDS;
    if (seconds < 60) return `${seconds} s`;
    return `${Math.floor(seconds / 60)} min` + (seconds % 60 ? ` ${seconds % 60} s` : '');
  }

  function measure() {
    const draft = document.getElementById('draft'), length = document.getElementById('draft-length');
    if (!draft || !length) return;
    const words = draft.value.match(WORD)?.length ?? 0;
    length.hidden = words === 0;
    length.textContent = `${words === 1 ? '1 word' : words + ' words'}, about ${spoken(words, length.dataset.wordsPerMinute)} spoken`;
  }

  /** Opens what a link within the page leads to, if it is folded. */
  function unfold(hash) {
    const target = hash && document.getElementById(hash.slice(1));
    if (target instanceof HTMLDetailsElement && !target.open) target.open = true;
  }

  /** A draft stays in view next to its findings if all of it fits. */
  const fits = new ResizeObserver(([entry]) =>
    entry.target.classList.toggle('stays', entry.borderBoxSize[0].blockSize < innerHeight - 48));

  function prepare() {
    for (const element of document.querySelectorAll('[data-script]')) element.hidden = false;
    for (const element of document.querySelectorAll('[data-no-script]')) element.hidden = true;
    measure();
    unfold(location.hash);
    fits.disconnect();
    const column = document.querySelector('.sheet-col');
    if (column) fits.observe(column);
  }

  document.addEventListener('input', event => { if (event.target.id === 'draft') measure(); });
  document.addEventListener('click', event => unfold(event.target.closest('a[href^="#"]')?.hash));
  document.addEventListener('debrief:shown', prepare);
  addEventListener('pageshow', measure);
  prepare();
}
