using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>The words for what the core decides: one place for all cards, the terminal and the JSON output.</summary>
public static class Phrases
{
    /// <summary>A reason of the worklist, as half a sentence.</summary>
    public static string Of(Reason reason, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(reader);
        var amount = reason.Amount is { } money ? reader.Amount(money) : "";
        var date = reason.Date is { } day ? reader.Date(day) : "";
        var agreed = reason.Request is { } request ? " " + request : "";
        return reason.Rule switch
        {
            Rule.Overdue => $"oldest {Days(reason.Days!.Value)} overdue",
            Rule.Amount => amount + " overdue",
            Rule.BrokenPromise => $"promised for {date} and {amount} did not come",
            Rule.EarlierBrokenPromises => "promise".ToQuantity(reason.Count!.Value) + " broken before",
            Rule.CallBackAgreed => $"a call back was agreed for {date}",
            Rule.NeverContacted => "nobody has contacted them yet",
            Rule.SilentSince => $"no contact for {Days(reason.Days!.Value)}",
            Rule.Attempts => "attempt".ToQuantity(reason.Count!.Value) + " without payment",
            Rule.CreditsCover => $"credits of {amount} cover what is overdue",
            Rule.Disputed => $"they contest documents since {date}",
            Rule.ChasingStopped => $"{Of(reason.Result!.Value).ToLowerInvariant()} ({date})",
            Rule.DueSoon => $"{amount} falls due on {date}",
            Rule.PromisePending => $"{amount} promised for {date}",
            Rule.ContactedLately => $"last contact on {date}: {Of(reason.Result!.Value).ToLowerInvariant()}",
            Rule.CallBackLater => $"a call back is agreed for {date}",
            Rule.SmallBalance => $"{amount} overdue is below the small-balance limit",
            Rule.OnHold => ContactPhrases.Hold(reason.Flag, date),
            Rule.ContactPolicy => reason.Contact is { } contact ? ContactPhrases.Of(contact, reader) : "the contact policy does not allow it yet",
            Rule.InstalmentLate => $"{amount} of plan{agreed} is late, due {date}",
            Rule.PlanFailed => $"plan{agreed} failed with {amount} left",
            Rule.PlanOnTime => $"plan{agreed} is paid as agreed; next {amount} on {date}",
            Rule.Extended => $"the due date was put off to {date}",
            Rule.SettlementPending => $"settlement{agreed}: {amount} by {date}",
            Rule.SettlementPaid => $"settlement{agreed} is paid with {amount}; book the rest off",
            Rule.SettlementFailed => $"settlement{agreed} failed: {amount} did not come by {date}, so everything is owed again",
            Rule.Placed => $"{amount} has been with an agency since {date}",
            Rule.WrittenOff => $"{amount} was given up on {date} and is to be booked off",
            Rule.FirstTimeLate => $"late for the first time: {"document".ToQuantity(reason.Count!.Value)} paid on time before",
            Rule.ProposalWaits => $"the request{agreed} of {date} waits for a decision",
            Rule.PlaceFromAge => "older than asking has helped; an agency or a lawyer is next",
            Rule.PromiseDue => $"the promised {amount} falls due on {date}",
            Rule.DisputeLate => $"the answer to a dispute was due on {date}{(reason.Owner is { } owner ? $" from {owner.Name}" : "")}",
            Rule.BalanceJumped => $"went up by {amount} since {date}",
            Rule.CreditHold => $"on credit hold{agreed} since {date}",
            Rule.CreditHoldOver => $"nothing is overdue any more, so the credit hold{agreed} of {date} can be lifted",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Rule, "No words for this rule."),
        };
    }

    /// <summary>An action as a button or a heading says it.</summary>
    public static string Of(NextAction action) => action switch
    {
        NextAction.None => "Nothing to do today",
        NextAction.Courtesy => "Courtesy notice",
        NextAction.Remind => "Send a reminder",
        NextAction.Call => "Call",
        NextAction.CallBack => "Call back",
        NextAction.ChasePromise => "Ask about the broken promise",
        NextAction.MatchPayment => "Match credits first",
        NextAction.AnswerDispute => "Answer the dispute",
        NextAction.Review => "Decide how to go on",
        NextAction.Escalate => "Escalate",
        NextAction.ChaseInstalment => "Ask about the late instalment",
        NextAction.DecideProposal => "Decide the proposal",
        NextAction.Place => "Hand over to an agency or lawyer",
        NextAction.RemindOfPromise => "Remind of the promise",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No words for this action."),
    };

    /// <summary>A result code as the form offers it.</summary>
    public static string Of(ResultCode code) => code switch
    {
        ResultCode.NoAnswer => "No answer",
        ResultCode.Busy => "Busy",
        ResultCode.VoicemailLeft => "Left voicemail",
        ResultCode.MessageWithThirdParty => "Left a message with somebody else",
        ResultCode.WrongNumber => "Wrong number",
        ResultCode.NumberDisconnected => "Number disconnected",
        ResultCode.ReminderSent => "Reminder sent",
        ResultCode.SpokeRightParty => "Spoke with the right person",
        ResultCode.CallBackAsked => "Asked to be called back",
        ResultCode.RefusedToPay => "Refused to pay",
        ResultCode.PromisedToPay => "Promised to pay",
        ResultCode.PaidAlready => "Says it is paid or on its way",
        ResultCode.Disputes => "Disputes a document",
        ResultCode.AsksForPlan => "Asks for a payment plan",
        ResultCode.Hardship => "Cannot pay now (hardship)",
        ResultCode.InvoiceNotReceived => "Did not receive the invoice",
        ResultCode.AwaitingInternalApproval => "Waiting for their own approval",
        ResultCode.RepresentedByAttorney => "Represented by an attorney",
        ResultCode.AskedNotToBeContacted => "Asked not to be contacted",
        ResultCode.Insolvent => "Bankrupt or insolvent",
        ResultCode.Deceased => "Deceased",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No words for this result."),
    };

    /// <summary>A way of contact.</summary>
    public static string Of(ContactChannel channel) => channel switch
    {
        ContactChannel.Phone => "Phone",
        ContactChannel.Email => "E-mail",
        ContactChannel.TextMessage => "Text message",
        ContactChannel.Letter => "Letter",
        ContactChannel.InPerson => "In person",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "No words for this channel."),
    };

    /// <summary>A sort of document.</summary>
    public static string Of(ItemType type) => type switch
    {
        ItemType.Invoice => "Invoice",
        ItemType.DebitNote => "Debit note",
        ItemType.CreditNote => "Credit note",
        ItemType.Payment => "Unapplied payment",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No words for this document."),
    };

    /// <summary>A sort of party.</summary>
    public static string Of(PartyKind kind) => kind switch
    {
        PartyKind.Company => "company",
        PartyKind.SoleTrader => "sole trader",
        PartyKind.Consumer => "consumer",
        PartyKind.Guarantor => "guarantor",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this party."),
    };

    /// <summary>A rule of interest.</summary>
    public static string Of(InterestKind kind) => kind switch
    {
        InterestKind.None => "no interest",
        InterestKind.ContractRate => "the contract's rate",
        InterestKind.UkStatutory => "statutory interest (United Kingdom)",
        InterestKind.EuStatutory => "statutory interest (European Union)",
        InterestKind.Custom => "own rates and sums",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this rule."),
    };

    /// <summary>Why a command is refused, and what would be right.</summary>
    public static string Of(Refusal refusal, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentNullException.ThrowIfNull(reader);
        var limit = refusal.Limit is { } money ? reader.Amount(money) : "";
        var date = refusal.Date is { } day ? reader.Date(day) : "";
        return refusal.Reason switch
        {
            RefusalReason.CustomerUnknown => "This customer is not in the portfolio.",
            RefusalReason.ItemUnknown => "One of these documents is no longer open. Choose again.",
            RefusalReason.ContactUnknown => "This contact is not in the records, or was taken back before.",
            RefusalReason.NotOwnContact => $"{refusal.By?.Name ?? "Somebody else"} logged this. Only they, or a senior, can take it back.",
            RefusalReason.DisputeUnknown => "This dispute is no longer open.",
            RefusalReason.AlreadyDisputed => "One of these documents is contested already in a dispute that is open.",
            RefusalReason.EvidenceFull => $"This dispute holds {Dispute.EvidenceMax} notes, and no more fit.",
            RefusalReason.ConversationUnknown => "This conversation is not known. Remove the bot from it and add it again.",
            RefusalReason.NothingToSend => "There is nothing to send here.",
            RefusalReason.AlreadyOpen => "This portfolio was opened before.",
            RefusalReason.PromiseUnknown => "No such promise is pending.",
            RefusalReason.RetentionRuns => $"Records are kept for a time after the last activity. This customer can be erased from {date} on.",
            RefusalReason.PromiseMissing => "A promise needs an amount and a date.",
            RefusalReason.PromiseNotExpected => "An amount or a date was given, but the result is not a promise. Choose \"Promised to pay\", or leave them empty.",
            RefusalReason.AmountNotPositive => "The amount must be more than nothing.",
            RefusalReason.AmountAboveDebt when refusal.Limit is { IsPositive: false } => "They owe nothing in this currency.",
            RefusalReason.AmountAboveDebt => $"They owe {limit} in this currency. Give that amount or less.",
            RefusalReason.PromiseDatePast => $"This date has passed. Give {date} or later.",
            RefusalReason.PromiseDateTooFar => $"This date is too far away. Give {date} or earlier.",
            RefusalReason.CallBackMissing => "When shall they be called back? Give a date.",
            RefusalReason.CallBackPast => $"This date has passed. Give {date} or later.",
            RefusalReason.CallBackTooFar => $"This date is too far away. Give {date} or earlier.",
            RefusalReason.PreferencesInvalid => "These preferences name a way, a profile or a time that does not exist.",
            RefusalReason.FlagUnknown => "No such flag holds for this customer.",
            RefusalReason.FlagEndMissing => "Until when? Give a date.",
            RefusalReason.FlagEndPast => $"This date has passed. Give {date} or later.",
            RefusalReason.FlagEndTooFar => $"This date is too far away. Give {date} or earlier.",
            RefusalReason.ReasonMissing => "Say why, so that the next person knows.",
            RefusalReason.TextTooLong => $"This text is too long. Write at most {refusal.Length} characters.",
            RefusalReason.ScheduleInvalid => "This schedule has no day, or its time zone does not exist.",
            RefusalReason.DocumentTwice => "The same document stands in the import twice.",
            RefusalReason.OutOfBounds => "Something in this request is longer than allowed.",
            _ when CustomerPhrases.Of(refusal) is { } words => words,
            _ when AgreementPhrases.Of(refusal, limit, date, reader) is { } words => words,
            _ when ChargePhrases.Of(refusal.Reason, limit, date) is { } words => words,
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Reason, "No words for this refusal."),
        };
    }

    /// <summary>What has become of a promise.</summary>
    public static string Of(JudgedPromise judged, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(reader);
        var what = $"{reader.Amount(judged.Promise.Amount)} by {reader.Date(judged.Promise.DueOn)}"
            + (judged.Promise.Items.IsEmpty ? "" : $" for {string.Join(", ", judged.Promise.Items.Take(5).Select(i => i.Number))}")
            + (judged.Failed > 0 ? $" (again, after {judged.Failed} broken)" : "");
        return judged.Status switch
        {
            PromiseStatus.Open when judged.Received.IsPositive => $"{what}, {reader.Amount(judged.Received)} arrived so far",
            PromiseStatus.Open => what,
            PromiseStatus.Kept => what + ": kept",
            PromiseStatus.PartlyKept => $"{what}: partly kept, {reader.Amount(judged.Received)} arrived",
            PromiseStatus.Broken => what + ": broken",
            PromiseStatus.Withdrawn => what + (judged.Promise.WithdrawnBecause is { } why ? $": withdrawn, “{why}”" : ": replaced"),
            _ => throw new ArgumentOutOfRangeException(nameof(judged), judged.Status, "No words for this state."),
        };
    }

    /// <summary>A date next to today: "3 days ago", "tomorrow".</summary>
    public static string Ago(DateOnly date, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return date == reader.Today ? "today" : date.Humanize(reader.Today, Reader.Plain(reader.Today).Culture);
    }

    /// <summary>"A, B and C". Humanizer's own list follows the server's language.</summary>
    internal static string List(ImmutableArray<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => string.Join(", ", first) + " and " + last,
    };

    /// <summary>A number of days.</summary>
    public static string Days(int days) => "day".ToQuantity(days);

    /// <summary>When a digest comes: "every weekday at 8:30 (Europe/London)".</summary>
    public static string Of(DigestSchedule schedule, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(reader);
        var days = schedule.Days.Length switch
        {
            7 => "day",
            5 when schedule.Days.Order().SequenceEqual(DigestSchedule.Weekdays.Order()) => "weekday",
            _ => List([.. schedule.Days.Select(d => d.ToString())]),
        };
        return $"every {days} at {reader.Time(schedule.Time)} ({schedule.TimeZone})";
    }
}
