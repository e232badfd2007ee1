import { to } from '@pune/content/routes';

/**
 * For the account page only: shows the button if the browser supports push, and submits the
 * subscription.
 */
export const PUSH_SCRIPT = `const form = document.querySelector('[data-push]');
const toBytes = (key) => Uint8Array.from(atob(key.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
if (form && 'serviceWorker' in navigator && 'PushManager' in window) {
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const said = form.querySelector('output');
    try {
      if (await Notification.requestPermission() !== 'granted') throw new Error('refused');
      const worker = await navigator.serviceWorker.register('${to.portal.worker()}');
      await navigator.serviceWorker.ready;
      const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: toBytes(form.dataset.push) });
      const answer = await fetch(form.action, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ subscription: subscription.toJSON() }) });
      if (!answer.ok) throw new Error(String(answer.status));
      location.reload();
    } catch {
      said.textContent = form.dataset.refused;
    }
  });
}
`;
