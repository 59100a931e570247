// The JavaScript SDK's echo bot, without authentication, over Node's own HTTP server. Prints its port.
const http = require('http');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require('botbuilder');

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
      await next();
    });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new EchoBot();

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    // What the adapter expects of a web framework's response.
    response.status = (code) => { response.statusCode = code; return response; };
    response.header = (name, value) => { response.setHeader(name, value); return response; };
    response.send = (body) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Content-Length', Buffer.byteLength(text));
      response.write(text);
    };
    adapter.process(request, response, (context) => bot.run(context)).catch((e) => { console.error(e); response.statusCode = 500; response.end(); });
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
