using System.Security.Cryptography;
using CollectionsBot.Channel;
using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>What a person is told when a turn fails: a short apology and a number under which the log has the rest.</summary>
public sealed class TurnFault(ILogger<TurnFault> logger)
{
    /// <summary>Logs the fault and answers, as a message or as a button's answer.</summary>
    public async Task ReportAsync(ITurnContext turn, Exception fault)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        logger.LogError("Fault {Reference} in a turn about {Type}: {Fault}", reference, ChannelTelemetry.TypeOf(turn.Activity), LoggedFault.Of(fault));

        // Whether the work was done before the fault is not known here, so the person is told to look first.
        var text = fault is JournalException or PortfolioBusyException
            ? $"I could not record that, so nothing happened. Please try again in a minute. If it stays so, tell your administrator the reference {reference}."
            : $"I could not finish that. Look at the account's history before you repeat it, and tell your administrator the reference {reference}.";
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            turn.InvokeResponse = InvokeResponse.Ok(AdaptiveCardInvokeResponse.Message(text));
        }
        else
        {
            await turn.SendActivityAsync(text);
        }
    }
}
