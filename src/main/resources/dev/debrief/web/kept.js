// Keeps the drafts and reviews of this tab in its session storage, so that Back, a reload, and comparing attempts work. What is
// kept is sent nowhere. Without session storage the forms work as without scripts.
'use strict';
{
  const REVIEWS = 'debrief.reviews', TYPED = 'debrief.typed', NEXT = 'debrief.next', PROBE = 'debrief.probe';
  const MOST_REVIEWS = 10;
  const FIELDS = ['text', 'question', 'level', 'role'];
  const main = document.getElementById('main');
  const isReviewPage = location.pathname === '/review';
  const atLoad = { html: main.innerHTML, title: document.title, search: location.search };
  /** The id of the review on the page; null for the form. */
  let shown = null;

  const read = key => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };
  const write = (key, value) => { try { sessionStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } };
  const reviews = () => read(REVIEWS) ?? [];
  const find = id => reviews().find(review => review.id === id);
  const parsed = html => new DOMParser().parseFromString(html, 'text/html');
  const draftForm = () => main.querySelector('form[action="/review"]');

  function keep(review) {
    const kept = [...reviews().filter(other => other.id !== review.id), review].sort((a, b) => a.id - b.id).slice(-MOST_REVIEWS);
    while (!write(REVIEWS, kept) && kept.length > 1) kept.shift(); // the storage is full
    sessionStorage.removeItem(TYPED);
  }

  // --- What is on the page

  function show(html, title) {
    main.replaceChildren(...parsed(html).body.childNodes);
    document.title = title;
    document.dispatchEvent(new Event('debrief:shown'));
  }

  /** Fills the form with what was typed into it before, or with what it sent. */
  function fill(sent) {
    const form = draftForm();
    const typed = read(TYPED);
    const values = typed && typed.of === shown ? typed.values : sent;
    form.autocomplete = 'off'; // the browser does not keep a second copy, which could not be forgotten
    if (!values) return;
    for (const name of FIELDS) form.elements[name].value = values[name];
    if (values === typed?.values) form.closest('details')?.setAttribute('open', '');
  }

  function showReview(review) {
    shown = review.id;
    show(review.html, review.title);
    fill();
  }

  function showForm(state) {
    if (location.search !== atLoad.search) { location.reload(); return; }
    shown = null;
    show(atLoad.html, atLoad.title);
    fill(find(state.of)?.sent);
  }

  function go(state) {
    const review = find(state.review);
    if (review) { showReview(review); return; }
    if (state.review) history.replaceState({ form: true }, '', '/review'); // it was forgotten
    showForm(history.state);
  }

  /** Starts at the top, as on a new page. */
  function arrive() {
    const heading = main.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** Opens the form anew. A link to the page's own address would replace the review in the history. */
  function openForm() {
    history.pushState({ form: true }, '', '/review');
    showForm(history.state);
    arrive();
  }

  // --- Checking a draft

  function say(form, message) {
    const draft = form.elements.text;
    let error = document.getElementById('draft-error');
    if (!error) {
      error = document.createElement('p');
      error.id = 'draft-error';
      error.className = 'error';
      error.setAttribute('role', 'alert');
      draft.before(error);
    }
    error.textContent = message;
    draft.setAttribute('aria-invalid', 'true');
    draft.setAttribute('aria-describedby', 'draft-error draft-kept');
    form.closest('details')?.setAttribute('open', '');
    draft.focus();
  }

  const sentBy = fields => Object.fromEntries(FIELDS.map(name => [name, fields.get(name) ?? '']));

  function reviewIn(page, sent) {
    const before = find(shown);
    // Another look at the same text is the same attempt.
    const same = before && before.sent.text === sent.text;
    const id = same ? before.id : Math.max(Date.now(), 1 + (reviews().at(-1)?.id ?? 0));
    return { id, title: page.title, html: page.getElementById('main').innerHTML, sent };
  }

  async function check(form, fields) {
    let page, isFine = false;
    form.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch('/review', { method: 'POST', body: fields, headers: { Accept: 'text/html' } });
      page = parsed(await response.text());
      isFine = response.ok && page.querySelector('.review') !== null;
    } catch { // said below
    } finally {
      form.removeAttribute('aria-busy');
    }
    if (!isFine) {
      const why = (page?.querySelector('#draft-error') ?? page?.querySelector('#main .lede'))?.textContent;
      say(form, why ?? 'The server does not answer. Your draft is still here: check it again in a moment.');
      return;
    }
    const review = reviewIn(page, sentBy(fields));
    keep(review);
    if (!shown) history.replaceState({ form: true, of: review.id }, '');
    if (!isReviewPage) {
      write(NEXT, review.id);
      location.assign('/review');
      return;
    }
    if (review.id === shown) history.replaceState({ review: shown }, '', '/review');
    else history.pushState({ review: review.id }, '', '/review');
    showReview(review);
    arrive();
  }

  // --- Forgetting

  function forget() {
    for (const key of [REVIEWS, TYPED, NEXT]) sessionStorage.removeItem(key);
    draftForm().reset();
    history.replaceState({ form: true, forgot: true }, '', isReviewPage ? '/review' : '');
    location.reload();
  }

  // --- Events

  function start() {
    if (main.querySelector('.review') && !history.state?.review) { // sent before this script was there
      const review = reviewIn(document, sentBy(new FormData(draftForm())));
      keep(review);
      write(NEXT, review.id);
      location.replace('/review');
      return;
    }
    const next = read(NEXT);
    if (next && isReviewPage) {
      sessionStorage.removeItem(NEXT);
      history.replaceState({ review: next }, '');
    }
    const state = history.state ?? {};
    const review = isReviewPage && find(state.review);
    if (review) { showReview(review); return; }
    // A question or an example that was just chosen is not replaced with what was typed before.
    const chosen = !state.form && new URLSearchParams(location.search);
    history.replaceState({ form: true, of: state.of }, '');
    const question = draftForm().elements.question.value;
    if (!chosen || !chosen.has('example')) fill(find(state.of)?.sent);
    if (chosen && chosen.has('question')) draftForm().elements.question.value = question;
    if (state.forgot) document.getElementById('forgotten').textContent = 'This tab has forgotten your drafts and reviews.';
  }

  if (draftForm() && write(PROBE, true)) {
    sessionStorage.removeItem(PROBE);
    start();
    document.addEventListener('submit', event => {
      const form = event.target;
      if (form !== draftForm()) return;
      event.preventDefault();
      if (!form.hasAttribute('aria-busy')) check(form, new URLSearchParams(new FormData(form, event.submitter)));
    });
    document.addEventListener('input', event => {
      const form = event.target.form;
      if (form && form === draftForm()) write(TYPED, { of: shown, values: sentBy(new FormData(form)) });
    });
    document.addEventListener('click', event => {
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (event.target.closest('[data-forget]')) forget();
      else if (isReviewPage && plain && event.target.closest('a[href="/review"]')) { event.preventDefault(); openForm(); }
    });
    addEventListener('popstate', event => {
      if (!isReviewPage) return;
      if (!event.state) history.replaceState(shown ? { review: shown } : { form: true }, ''); // a link within the page
      else if (!shown || event.state.review !== shown) go(event.state);
    });
    addEventListener('pageshow', event => { // from the back/forward cache, and what it shows may have been forgotten
      if (!event.persisted) return;
      if (isReviewPage && (shown === null || !find(shown))) go(history.state ?? {});
      else if (!isReviewPage) { draftForm().reset(); fill(find(history.state?.of)?.sent); }
    });
  }
}
