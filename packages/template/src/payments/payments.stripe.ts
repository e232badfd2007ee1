import { loadStripe } from '@stripe/stripe-js/pure';

/**
 * Mounts Stripe's card form in Stripe's own frame: card numbers never reach this page (PCI DSS, SAQ
 * A). Loaded only for payments by Stripe.
 */
export async function takeCard(form: HTMLFormElement): Promise<void> {
  const {
    stripe: key,
    secret,
    return: path,
    failed,
    refused,
    lang,
  } = form.dataset as Record<
    'stripe' | 'secret' | 'return' | 'failed' | 'refused' | 'lang',
    string
  >;
  const place = form.querySelector<HTMLElement>('[data-element]')!;
  const button = form.querySelector<HTMLButtonElement>('button')!;
  const message = form.querySelector<HTMLElement>('[role=alert]')!;
  const say = (text: string) => {
    message.textContent = text;
    message.hidden = text === '';
  };
  // Stripe has no Marathi.
  const stripe = await loadStripe(key, { locale: lang === 'hi' ? 'hi' : 'en' } as never).catch(
    () => null,
  );
  if (!stripe) {
    place.textContent = '';
    return say(failed);
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const elements = stripe.elements({
    clientSecret: secret,
    appearance: { theme: dark ? 'night' : 'stripe' },
  });
  const payment = elements.create('payment');
  payment.on('ready', () => {
    button.disabled = false;
  });
  payment.on('loaderror', () => say(failed));
  place.textContent = '';
  payment.mount(place);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    say('');
    // In any case the payment's own page asks the gateway; an error here has taken no money.
    const { error } = await stripe.confirmPayment({
      elements,
      confirmParams: { return_url: new URL(path, location.origin).href },
    });
    button.disabled = false;
    if (error)
      say(error.message && error.type !== 'api_error' && lang === 'en' ? error.message : refused);
  });
}
