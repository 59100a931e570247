using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Asks the bot for the card anew, each time that one of the users sees it.</summary>
public sealed record Refresh
{
    /// <summary>How many users Teams refreshes a card for by itself.</summary>
    public const int MaxUsers = 60;

    /// <summary>Makes a refresh.</summary>
    /// <param name="action">What the bot is asked; its verb must only read.</param>
    /// <param name="userIds">
    /// The <c>29:…</c> ids to refresh for, at most <see cref="MaxUsers"/>. Null refreshes for everyone in a small chat;
    /// an empty list leaves it to the person ("Refresh card" in the message's menu).
    /// </param>
    public Refresh(ExecuteAction action, ImmutableArray<string>? userIds = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        Action = action;
        UserIds = userIds is { } given ? Guard.Items(given, nameof(userIds), most: MaxUsers) : null;
    }

    /// <summary>What the bot is asked.</summary>
    public ExecuteAction Action { get; }

    /// <summary>Whom the card is refreshed for.</summary>
    public ImmutableArray<string>? UserIds { get; }

    internal void Write(CardWriter card)
    {
        card.Json.WriteStartObject("refresh"u8);
        card.Json.WritePropertyName("action"u8);
        Action.Write(card);
        if (UserIds is { } users)
        {
            card.Json.WriteStartArray("userIds"u8);
            foreach (var user in users)
                card.Json.WriteStringValue(user);
            card.Json.WriteEndArray();
        }

        card.Json.WriteEndObject();
    }
}
