// Lists the reviews that kept.js has kept in this tab, and compares earlier ones with the one on the page.
'use strict';
{
  const reviews = () => { try { return JSON.parse(sessionStorage.getItem('debrief.reviews')) ?? []; } catch { return []; } };
  const parsed = html => new DOMParser().parseFromString(html, 'text/html');

  /** The names of a review's findings by their keys, and the keys of those that were dismissed. */
  function read(review) {
    const page = parsed(review.html);
    const found = new Map([...page.querySelectorAll('[data-key]')].map(finding =>
      [finding.dataset.key, finding.querySelector('h3')]));
    for (const [key, heading] of found) {
      heading.querySelector('.vh')?.remove();
      found.set(key, heading.textContent.trim());
    }
    return { found, dismissed: new Set([...page.querySelectorAll('input[name=dismissed]')].map(field => field.value)), page };
  }

  function nameOf(all, review) {
    const time = new Date(review.id).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const n = read(review).found.size;
    return `Attempt ${all.indexOf(review) + 1}, ${time}, ${n === 1 ? '1 finding' : n + ' findings'}`;
  }

  function button(label, what, action) {
    const made = document.createElement('button');
    const rest = document.createElement('span');
    made.type = 'button';
    made.className = 'button quiet small';
    rest.className = 'vh';
    rest.textContent = ` ${what}`;
    made.append(label, rest);
    made.addEventListener('click', action);
    return made;
  }

  function open(review) {
    history.pushState({ review: review.id }, '', '/review');
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    document.querySelector('#main h1').scrollIntoView();
  }

  /** The sentences of a draft, by paragraph. */
  function paragraphs(page) {
    return [...page.querySelectorAll('#your-draft .voice p')].map(paragraph => {
      const copy = paragraph.cloneNode(true);
      for (const number of copy.querySelectorAll('.cue-ref')) number.remove();
      return copy.textContent.trim().split(/(?<=[.!?…])\s+/);
    });
  }

  function compare(all, earlier, current) {
    const before = read(earlier), now = read(current);
    const lists = {
      gone: [...before.found].filter(([key]) => !now.found.has(key) && !now.dismissed.has(key)),
      fresh: [...now.found].filter(([key]) => !before.found.has(key) && !before.dismissed.has(key)),
      same: [...now.found].filter(([key]) => before.found.has(key)),
    };
    const box = document.getElementById('comparison');
    for (const [name, findings] of Object.entries(lists))
      box.querySelector(`[data-list=${name}]`).textContent = findings.map(([, heading]) => heading).join('; ') || 'None';
    for (const [side, review, { page }, other] of [['earlier', earlier, before, now], ['current', current, now, before]]) {
      box.querySelector(`[data-name=${side}]`).textContent = nameOf(all, review);
      const known = new Set(paragraphs(other.page).flat());
      box.querySelector(`[data-text=${side}]`).replaceChildren(...paragraphs(page).map(sentences => {
        const paragraph = document.createElement('p');
        for (const sentence of sentences) {
          const piece = document.createElement(known.has(sentence) ? 'span' : 'mark');
          piece.textContent = sentence;
          paragraph.append(piece, ' ');
        }
        return paragraph;
      }));
    }
    box.hidden = false;
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'nearest' });
  }

  /** Shows the comparison of one button, or hides it if it is on the page. */
  function toggle(pressed, fill) {
    const opens = pressed.getAttribute('aria-expanded') === 'false';
    for (const other of document.querySelectorAll('#attempts [aria-expanded]')) other.setAttribute('aria-expanded', String(opens && other === pressed));
    if (opens) fill();
    else document.getElementById('comparison').hidden = true;
  }

  function list() {
    const section = document.getElementById('attempts');
    if (!section) return;
    const all = reviews().filter(review => parsed(review.html).querySelector('[data-compared]'));
    const current = all.find(review => review.id === history.state?.review);
    const earlier = current ? all.length - 1 : all.length;
    section.hidden = earlier === 0;
    section.querySelector('summary').textContent = earlier === 1 ? '1 earlier attempt' : `${earlier} earlier attempts`;
    section.querySelector('ol').replaceChildren(...all.map(review => {
      const item = document.createElement('li');
      const name = nameOf(all, review), short = name.split(',')[0];
      item.append(review === current ? name + ' (this one)' : name);
      if (review !== current) {
        const actions = document.createElement('span');
        actions.className = 'actions';
        if (current) {
          const compares = button('Compare', 'with ' + short, () => toggle(compares, () => compare(all, review, current)));
          compares.setAttribute('aria-expanded', 'false');
          compares.setAttribute('aria-controls', 'comparison');
          actions.append(compares);
        }
        actions.append(button('Show', short, () => open(review)));
        item.append(actions);
      }
      return item;
    }));
  }

  document.addEventListener('debrief:shown', list);
  addEventListener('pageshow', list);
}
