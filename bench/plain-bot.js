// What the benchmark compares with: discord.js as its guide shows it, which answers a mention with what the model says.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const { BOT_TOKEN = '', DISCORD_API_URL = '', OPENAI_BASE_URL = '', OPENAI_API_KEY = '' } = process.env;
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  rest: { api: DISCORD_API_URL },
});

client.once(Events.ClientReady, () => console.log(JSON.stringify({ event: 'gateway-ready' })));
client.on(Events.MessageCreate, (message) => void answer(message));
await client.login(BOT_TOKEN);

async function answer(message) {
  if (message.author.bot || client.user === null || !message.mentions.has(client.user)) return;
  await message.channel.sendTyping();
  const response = await fetch(`${OPENAI_BASE_URL}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${OPENAI_API_KEY}` },
    body: JSON.stringify({ model: 'instant', messages: [{ role: 'user', content: message.content }] }),
  });
  const { choices } = await response.json();
  await message.reply(choices[0].message.content);
}
