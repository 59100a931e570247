// Says of each request whether the SDK lets it in. Reads { now, metadataUrl, appId, requests } and writes one verdict each.
const input = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));

// The SDK takes no clock but the machine's.
const MachineDate = Date;
globalThis.Date = class extends MachineDate {
  constructor(...parts) {
    parts.length ? super(...parts) : super(input.now);
  }

  static now() {
    return input.now;
  }
};

// It tells every refusal at length.
console.error = () => {};

const sdk = require('./sdk.js');
const { AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = sdk('botframework-connector');

const authentication = BotFrameworkAuthenticationFactory.create(
  '', true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com', 'https://api.botframework.com',
  'https://api.botframework.com', input.metadataUrl, input.metadataUrl, 'urn:botframework:azure',
  new PasswordServiceClientCredentialFactory(input.appId, 'secret'), new AuthenticationConfiguration());

async function judge({ authorization, channelId, serviceUrl }) {
  try {
    await authentication.authenticateRequest({ type: 'message', channelId, serviceUrl }, authorization);
    return { accepted: true, reason: '' };
  } catch (error) {
    return { accepted: false, reason: String(error.message) };
  }
}

(async () => {
  const verdicts = [];
  for (const request of input.requests) verdicts.push(await judge(request));
  process.stdout.write(JSON.stringify(verdicts));
})();
