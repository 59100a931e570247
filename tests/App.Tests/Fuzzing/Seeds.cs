using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CollectionsBot.Channel;

namespace CollectionsBot.App.Tests;

/// <summary>Good activities of every kind, as the material for bad ones: sentences, and the buttons of the cards that answer them.</summary>
internal static class Seeds
{
    public static readonly string[] Sentences =
    [
        "help", "digest", "Acme", "what does Acme owe?", "what does Globex owe?", "what does Acmee owe?", "history Acme", "log call Acme",
        "log call Acme: left voicemail, call back Friday", "log call Acme: promised 500 by 15 December, spoke to Ann Lee",
        "Acme promised 500 by Friday and 700 by 15 December", "withdraw promise Acme because the order was cancelled",
        "dispute Acme INV-1 because the price is wrong, due Friday", "resolve dispute Acme in our favour because it was agreed",
        "hold Acme until 15 January because they await a credit note", "lift hold Acme", "plan Acme 6 months from 1 March", "settle Acme at 80% by month end",
        "extend Acme until 15 December", "write off Acme 200", "waive Acme 40", "credit hold Acme", "place Acme with North Collections", "approvals", "PP-1",
        "approve PP-1", "reject PP-1 because too long", "ask back PP-1 what do they earn?", "answer PP-1 enough", "withdraw PP-1", "people", "limits", "make Anna a manager", "Anna is no longer a manager", "delegate to Ada until 15 December", "I am back", "undo Acme because wrong customer", "assign Acme to me", "unassign Acme",
        "tag Acme key account", "untag Acme key account", "merge C-1003 into Globex Logistics because they are one company", "interest Acme",
        "options for Acme", "agencies", "digest every weekday at 8:30", "stop digest", "what does C-6666 owe?",
    ];

    private const string Frame = """
        {"id":"m-1","timestamp":"2026-11-18T15:00:00.000Z","channelId":"msteams","serviceUrl":"http://127.0.0.1:56151/_connector","deliveryMode":"expectReplies",
        "from":{"id":"29:anna","name":"Anna","aadObjectId":"a-anna"},"recipient":{"id":"28:bot","name":"CollectionsBot"},
        "conversation":{"id":"a:personal","conversationType":"personal","tenantId":"t-1"},"locale":"en-US",
        "entities":[{"type":"clientInfo","locale":"en-US","country":"US","timezone":"Europe/London"},
        {"type":"mention","mentioned":{"id":"28:bot","name":"CollectionsBot"},"text":"<at>CollectionsBot</at>"}],
        "channelData":{"tenant":{"id":"t-1"},"eventType":"editMessage","settings":{"selectedChannel":{"id":"c"}}}}
        """;

    /// <summary>Every sentence, every button that the bot offers in answer to one, and what is not said by anybody.</summary>
    public static async Task<IReadOnlyList<string>> GatherAsync(DirectBot bot)
    {
        var seeds = Sentences.Select(s => Of("message", ("text", $"<at>CollectionsBot</at>\u00A0{s}\n"))).ToList();
        seeds.Add(Of("installationUpdate", ("action", "add")));
        seeds.Add(Of("installationUpdate", ("action", "remove")));
        seeds.Add(Of("conversationUpdate", ("membersAdded", JsonNode.Parse("""[{"id":"28:bot"},{"id":"29:bert"}]"""))));
        seeds.Add(Of("messageUpdate", ("text", "log call Acme: no answer")));
        seeds.Add(Of("messageReaction", ("reactionsAdded", JsonNode.Parse("""[{"type":"like"}]"""))));
        seeds.Add(Of("message", ("value", JsonNode.Parse("""{"verb":"account.show","customer":"C-1001"}"""))));
        seeds.AddRange(new[] { "messageDelete", "typing", "event", "invoke", "endOfConversation" }.Select(type => Of(type)));
        foreach (var seed in seeds.ToList())
        {
            var (_, body) = await bot.PostAsync(Encoding.UTF8.GetBytes(seed));
            seeds.AddRange(body.Length == 0 ? [] : Presses(JsonNode.Parse(body)!));
        }

        return [.. seeds.Distinct()];
    }

    /// <summary>A press of every button in an answer, with something typed into every input.</summary>
    private static IEnumerable<string> Presses(JsonNode answer)
    {
        var objects = Below(answer).OfType<JsonObject>().ToList();
        var inputs = objects.Where(o => o["id"] is not null && o["type"]?.GetValueKind() == JsonValueKind.String && ((string)o["type"]!).StartsWith("Input.", StringComparison.Ordinal))
            .Select(o => (string)o["id"]!).Distinct().ToList();
        foreach (var action in objects.Where(o => o["verb"] is not null).ToList())
        {
            var data = action["data"]?.DeepClone() as JsonObject ?? [];
            foreach (var input in inputs)
            {
                data[input] ??= "2026-11-20";
            }

            yield return Of("invoke", ("name", InvokeNames.AdaptiveCardAction), ("value", new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string)action["verb"]!, ["data"] = data },
            }));
        }
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => new[] { node }.Concat(node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Below(p.Value!)),
        JsonArray a => a.Where(n => n is not null).SelectMany(n => Below(n!)),
        _ => [],
    });

    private static string Of(string type, params (string Name, JsonNode? Value)[] properties)
    {
        var activity = JsonNode.Parse(Frame)!.AsObject();
        activity["type"] = type;
        foreach (var (name, value) in properties)
        {
            activity[name] = value;
        }

        return activity.ToJsonString();
    }
}
