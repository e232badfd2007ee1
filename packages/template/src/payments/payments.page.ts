/**
 * The script of the pages of bills and payments, which functions render. The pages work without it.
 * It sums the selected bills, submits a form once, and polls the state of a payment.
 */
const FIRST_SECONDS = 2;
const SECONDS_MAX = 15;

/** Shows the sum of the selected bills, in the reader's digits. */
function sums(form: HTMLFormElement): void {
  const total = form.querySelector<HTMLElement>('[data-total]');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[data-paise]')];
  if (!total || boxes.length === 0) return;
  const tag = { en: 'en-IN', mr: 'mr-IN-u-nu-deva', hi: 'hi-IN-u-nu-deva' }[total.dataset.total!];
  const show = () => {
    const paise = boxes.reduce(
      (sum, box) => sum + (box.checked ? Number(box.dataset.paise) : 0),
      0,
    );
    const digits = paise % 100 === 0 ? 0 : 2;
    total.textContent = `₹${new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(paise / 100)}`;
  };
  form.addEventListener('change', show);
  show();
}

/** Submits a form once: a second press is ignored until the page is shown again. */
function sentOnce(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')!;
  const own = button.textContent;
  form.addEventListener('submit', (event) => {
    if (button.ariaDisabled) return event.preventDefault();
    button.ariaDisabled = 'true';
    button.textContent = form.dataset.paying ?? own;
  });
  addEventListener('pageshow', () => {
    button.ariaDisabled = null;
    button.textContent = own;
  });
}

/**
 * Polls the state of a payment with growing intervals, and reloads the page when it differs from
 * the state shown.
 */
export function follow(shown: string): void {
  let seconds = FIRST_SECONDS;
  const ask = async () => {
    if (!document.hidden) {
      const answer = (await fetch(location.href, { headers: { accept: 'application/json' } })
        .then((response) => (response.ok ? response.json() : null))
        .catch(() => null)) as { status: string; checkout: unknown } | null;
      const state = answer && `${answer.status} ${answer.checkout !== null}`;
      if (state && state !== shown) return location.reload();
      seconds = Math.min(seconds * 1.3, SECONDS_MAX);
    }
    setTimeout(ask, seconds * 1000);
  };
  void ask();
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-form="payments-begin"]')) {
  sums(form);
  sentOnce(form);
}
const moving = document.querySelector<HTMLElement>('[data-poll]');
if (moving) follow(moving.dataset.poll!);
const card = document.querySelector<HTMLFormElement>('form[data-stripe]');
if (card) void import('./payments.stripe.ts').then(({ takeCard }) => takeCard(card));
