using System.Text.Json;
using CollectionsBot.Cards;
using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>The bot as Teams sees it: turns activities into what was said or pressed, and answers into activities.</summary>
public sealed class TeamsBot(Assistant assistant, ConversationAddresses addresses, TeamEvents events, Inbox inbox) : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        await addresses.LearnAsync(activity, Opening.Acted, cancellationToken);
        if (assistant.Files is { } files && FileIn(activity) is { } file)
        {
            await SendAsync(turnContext, [await files.ReceiveAsync(PersonOf.Sender(activity), file.Name, file.Address, cancellationToken)], cancellationToken);
            return;
        }

        if (SaidIn(activity) is { } said)
        {
            var (once, isAgain) = inbox.Note(said.Conversation, said.Message, said.Text, activity);
            var reply = await assistant.SayAsync(said with { Once = once, IsAgain = isAgain }, cancellationToken);
            await SendAsync(turnContext, reply.Answers, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        // A message that comes back after its deletion is told in the same way, and says nothing new.
        if (turnContext.Activity.GetChannelData()?.EventType != "undeleteMessage" && SaidIn(turnContext.Activity) is { } said)
        {
            await SendAsync(turnContext, (await assistant.SayAgainAsync(said, cancellationToken)).Answers, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        GreetAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        events.LeaveAsync(turnContext.Activity, cancellationToken);

    /// <inheritdoc/>
    protected override async Task OnConversationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var bot = activity.Recipient?.Id;
        if (activity.MembersAdded?.Any(m => m.Id == bot) == true)
        {
            await addresses.LearnAsync(activity, Opening.Installed, cancellationToken);
        }

        if (activity.MembersRemoved?.Any(m => m.Id == bot) == true)
        {
            await events.LeaveAsync(activity, cancellationToken);
        }

        await events.NoteAsync(activity, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse?> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (!PersonOf.IsSomebody(turnContext.Activity))
        {
            return AdaptiveCardInvokeResponse.Error(400, "BadRequest", "This does not say who pressed the button.");
        }

        if (invokeValue.Action.Verb is not { Length: > 0 } verb || DataOf(invokeValue.Action.Data) is not { } data)
        {
            return AdaptiveCardInvokeResponse.Error(400, "BadRequest", "This button carries nothing that I understand.");
        }

        var answer = await assistant.PressAsync(new Pressed(verb, data, PersonOf.Sender(turnContext.Activity), ConversationAddresses.KeyOf(turnContext.Activity)), cancellationToken);
        return answer switch
        {
            Answer.Card card => AdaptiveCardInvokeResponse.Card(JsonElement.Parse(CardJson.WriteUtf8(card.Body))),
            Answer.Text text => AdaptiveCardInvokeResponse.Message(text.Words),
            _ => throw new InvalidOperationException("An answer is a text or a card."),
        };
    }

    /// <summary>An answer as a message. Text and card never go together: Teams would part them and give back no identifier.</summary>
    internal static Activity MessageOf(Answer answer) => answer switch
    {
        Answer.Card card => MessageFactory.Attachment(new RawJson(CardJson.WriteUtf8(card.Body)), card.Summary),
        Answer.Text text => MessageFactory.Text(Markdown.Escape(text.Words, 2000)),
        _ => throw new InvalidOperationException("An answer is a text or a card."),
    };

    /// <summary>
    /// Teams tells of an installation twice, in two forms and in any order. The installation itself greets, every time: who
    /// installs anew sees an empty chat. The conversation's update only tells the address.
    /// </summary>
    private async Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        await addresses.LearnAsync(activity, Opening.Installed, cancellationToken);
        var answers = await assistant.GreetAsync(PersonOf.Sender(activity), cancellationToken);
        var isPersonal = activity.Conversation?.ConversationType is null or "personal";
        await SendAsync(turnContext, isPersonal ? answers : [answers[0]], cancellationToken);
    }

    /// <summary>What somebody said to the bot; null when nobody did, or nothing.</summary>
    private static Said? SaidIn(Activity activity) => activity.GetSpokenText() is { Length: > 0 } text && PersonOf.IsSomebody(activity)
        ? new Said(ConversationAddresses.KeyOf(activity), activity.Id ?? CommandIds.New().Value, text, PersonOf.Sender(activity))
        : null;

    /// <summary>The first file that somebody sent in their own chat, with the address that holds for some minutes.</summary>
    private static (string? Name, string? Address)? FileIn(Activity activity)
    {
        var file = PersonOf.IsSomebody(activity) && activity.Conversation?.ConversationType is null or "personal"
            ? activity.Attachments?.FirstOrDefault(a => a.ContentType == Attachment.FileDownloadContentType)
            : null;
        return file is null ? null
            : (file.Name, file.Content is { } content ? AddressIn(content) : null);
    }

    private static string? AddressIn(RawJson content)
    {
        using var document = JsonDocument.Parse(content.Utf8);
        return document.RootElement is { ValueKind: JsonValueKind.Object } file && file.TryGetProperty("downloadUrl", out var url) && url.ValueKind == JsonValueKind.String
            ? url.GetString()
            : null;
    }

    private static async Task SendAsync(ITurnContext turnContext, ImmutableArray<Answer> answers, CancellationToken cancellationToken)
    {
        foreach (var answer in answers)
        {
            await turnContext.SendActivityAsync(MessageOf(answer), cancellationToken);
        }
    }

    /// <summary>What a button carries, flat: texts and numbers; anything else in it is not ours.</summary>
    private static Dictionary<string, string>? DataOf(JsonElement? data)
    {
        const int ValuesMax = 50;
        if (data is not { ValueKind: JsonValueKind.Object } element)
        {
            return data is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } ? [] : null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject().Take(ValuesMax))
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.String:
                    values[property.Name] = property.Value.GetString()!;
                    break;
                case JsonValueKind.Number:
                    values[property.Name] = property.Value.GetRawText();
                    break;
            }
        }

        return values;
    }
}
