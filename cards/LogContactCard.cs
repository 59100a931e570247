using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>The form to log a call or another contact.</summary>
public static class LogContactCard
{
    /// <summary>The fields' names, as they come back.</summary>
    public const string Result = "result", Channel = "channel", SpokeTo = "spokeTo", Note = "note", Amount = "amount",
        AmountCurrency = "currency", PromiseDate = "promiseDate", CallBack = "callBack", Disputed = "disputed";

    /// <summary>The most documents offered to be marked as contested.</summary>
    public const int DocumentsOffered = 30;

    private const int AmountLengthMax = 40;

    private const int DaysAheadMax = 366;

    /// <summary>Draws the form.</summary>
    /// <param name="view">The account.</param>
    /// <param name="draft">What was filled in so far.</param>
    /// <param name="errors">What is wrong with it, by field name; plain text.</param>
    /// <param name="understood">What was understood, when that needs saying; plain text.</param>
    /// <param name="back">The list to go back to, or null.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(
        AccountView view, LogContactDraft draft, IReadOnlyDictionary<string, string> errors, string? understood, ListPlace? back, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(reader);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        if (understood is not null)
        {
            body.Add(TextBlock.Subtle(Markdown.Escape(understood)));
        }

        body.Add(TextBlock.Heading("Log a call: " + Markdown.Escape(view.Customer.Name, 100)));
        body.Add(TextBlock.Subtle(AccountCard.Headline(view, reader)) with { Spacing = Spacing.None });
        var fields = Fields(view, draft, reader).ToList();

        // Who owes nothing has no field for a promise; what is wrong with it is said on top, so that no save fails in silence.
        body.AddRange(errors.Where(e => fields.TrueForAll(f => f.Field != e.Key)).Select(e => Warning(e.Value)));
        foreach (var (input, field) in fields)
        {
            body.Add(input);
            if (errors.TryGetValue(field, out var error))
            {
                body.Add(Warning(error));
            }
        }

        ActionValue[] place = back?.Values ?? [];
        return new AdaptiveCard(body.ToImmutable())
        {
            Actions =
            [
                new ExecuteAction("Save", Verbs.SaveLogContact, ActionData.Of([(Verbs.Customer, view.Customer.Id.Value), (Verbs.Nonce, draft.Nonce), .. place]))
                {
                    Style = ActionStyle.Positive,
                },
                back?.Button("Cancel")
                    ?? new ExecuteAction("Cancel", Verbs.ShowAccount, ActionData.Of((Verbs.Customer, view.Customer.Id.Value))) { SendsInputs = false },
            ],
        };
    }

    /// <summary>The overdue and coming documents that the form offers as contested, in its order.</summary>
    public static ImmutableArray<OpenItem> Offered(AccountView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. view.Overdue.Take(DocumentsOffered)];
    }

    /// <summary>Stands for a document among the choices. Not its place in the list, which changes while the form is open.</summary>
    public static string ValueOf(OpenItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Type}:{CustomerPhrases.Of(item.Key)}")))[..12];
    }

    internal static TextBlock Warning(string error) => new("⚠ " + Markdown.Escape(error, 300)) { Color = TextColor.Attention, Spacing = Spacing.Small };

    private static IEnumerable<(CardElement Input, string Field)> Fields(AccountView view, LogContactDraft draft, Reader reader)
    {
        yield return (new ChoiceSetInput(Result, "Result", [.. ResultCodes.All.Select(r => new Choice(Phrases.Of(r), r.ToString()))], "Choose how the attempt ended.")
        {
            Placeholder = "How did it end?",
            Value = Known<ResultCode>(draft.Result),
        }, Result);
        yield return (new ChoiceSetInput(Channel, "By", [.. Enum.GetValues<ContactChannel>().Select(c => new Choice(Phrases.Of(c), c.ToString()))])
        {
            Value = Known<ContactChannel>(draft.Channel) ?? nameof(ContactChannel.Phone),
        }, Channel);
        yield return (new TextInput(SpokeTo, "Spoke to") { MaxLength = ContactAttempt.SpokeToLengthMax, Value = Cut(draft.SpokeTo, 4 * ContactAttempt.SpokeToLengthMax), Placeholder = "Name and role" }, SpokeTo);
        yield return (new TextInput(Note, "Note") { MaxLength = ContactAttempt.NoteLengthMax, IsMultiline = true, Value = Cut(draft.Note, TextInput.MaxMaxLength), Placeholder = "What was said" }, Note);
        foreach (var field in PromiseFields(view, draft, reader))
        {
            yield return field;
        }

        yield return (DateField(CallBack, "Call back on", draft.CallBack, view.Date), CallBack);
        if (Offered(view) is { IsEmpty: false } documents)
        {
            yield return (new ChoiceSetInput(Disputed, "Contested documents (only with a dispute)", [.. documents.Select(item => new Choice(
                $"{PlainText.Clean(CustomerPhrases.Of(item.Key), 60)}, {reader.Amount(item.Open)}", ValueOf(item)))])
            {
                IsMultiSelect = true,
                Placeholder = "Choose",
                Value = Kept(draft.Disputed, documents),
            }, Disputed);
        }
    }

    private static IEnumerable<(CardElement Input, string Field)> PromiseFields(AccountView view, LogContactDraft draft, Reader reader)
    {
        var owed = view.Balances.Where(b => b.Total.IsPositive).Take(ChoiceSetInput.MaxChoices).ToImmutableArray();
        if (owed.IsEmpty)
        {
            yield break;
        }

        // As text, in the reader's own writing: a field for numbers drops "1.250,00" and changes what is out of its range, both without a word.
        yield return (new TextInput(Amount, owed.Length == 1 ? $"Promised amount ({owed[0].Currency.Code})" : "Promised amount")
        {
            MaxLength = AmountLengthMax,
            Placeholder = "up to " + string.Join(", ", owed.Take(3).Select(b => reader.Amount(b.Total))),
            Value = Cut(draft.Amount, AmountLengthMax),
        }, Amount);
        if (owed.Length > 1)
        {
            yield return (new ChoiceSetInput(AmountCurrency, "Currency", [.. owed.Select(b => new Choice(b.Currency.Code, b.Currency.Code))])
            {
                Value = owed.Any(b => b.Currency.Code == draft.Currency) ? draft.Currency : (view.Step.Main ?? owed[0]).Currency.Code is var main && owed.Any(b => b.Currency.Code == main) ? main : owed[0].Currency.Code,
            }, AmountCurrency);
        }

        yield return (DateField(PromiseDate, "Promised by", draft.PromiseDate, view.Date), PromiseDate);
    }

    internal static DateInput DateField(string id, string label, string? value, DateOnly today) => new(id, label)
    {
        Min = today,
        Max = today.AddDays(DaysAheadMax),
        ErrorMessage = "Give a date from today on, within a year.",
        Value = Date(value),
    };

    internal static string? Cut(string? text, int length) => text is { Length: var l } && l > length ? text[..length] : text;

    /// <summary>What was chosen of documents that are still offered.</summary>
    internal static string? Kept(string? chosen, ImmutableArray<OpenItem> documents) =>
        string.Join(',', (chosen ?? "").Split(',').Intersect(documents.Select(ValueOf))) is { Length: > 0 } kept ? kept : null;

    internal static string? Known<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && value.ToString() == name && Enum.IsDefined(value) ? name : null;

    private static DateOnly? Date(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
