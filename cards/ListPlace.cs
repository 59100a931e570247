using System.Globalization;
using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>A place in a list, to go back to from the cards that were opened from it.</summary>
public abstract record ListPlace
{
    /// <summary>The place as the buttons of other cards carry it along: one short value, since a digest has twenty of them.</summary>
    public ActionValue[] Values => [(Verbs.Back, Text)];

    /// <summary>The place as one short text of identifiers and numbers.</summary>
    private protected abstract string Text { get; }

    /// <summary>The button that leads there.</summary>
    public abstract ExecuteAction Button(string title);

    /// <summary>The button with which the work on the list goes on.</summary>
    /// <param name="done">Whether the account that was opened from there needs nothing more.</param>
    public abstract ExecuteAction Onward(bool done = true);

    /// <summary>Reads what <see cref="Values"/> wrote; null for anything else.</summary>
    public static ListPlace? Read(string? text)
    {
        var parts = text?.Split('/', 3) ?? [];
        return parts is [WorklistPlace.OwnText or WorklistPlace.FreeText, var rank, var customer]
            ? long.TryParse(rank, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && CustomerId.IsValid(customer)
                ? new WorklistPlace(parts[0] == WorklistPlace.OwnText, new WorklistMark(number, new CustomerId(customer)))
                : null
            : parts is [var date, var page, ..] ? DigestPlace.Read(date, page, parts.ElementAtOrDefault(2)) : null;
    }
}
