// Calls the SDK's connector clients: reads { serviceUrl, token, calls: [{ client, method, arguments }] }.
const input = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const sdk = require('./sdk.js');
const { ConnectorClient, TeamsConnectorClient, TokenCredentials } = sdk('botframework-connector');

const credentials = new TokenCredentials(input.token);
const options = { baseUri: input.serviceUrl };
const clients = {
  conversations: new ConnectorClient(credentials, options).conversations,
  teams: new TeamsConnectorClient(credentials, options).teams,
};

(async () => {
  for (const call of input.calls) await clients[call.client][call.method](...call.arguments);
  process.stdout.write(JSON.stringify(input.calls.length));
})();
