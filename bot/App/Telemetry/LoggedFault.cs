using System.Data.Common;
using CollectionsBot.Channel;
using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>A fault as the log keeps it: what the journal says to its administrator, and of every fault its kind and place.</summary>
internal static class LoggedFault
{
    public static string Of(Exception fault) => IsForAdministrators(fault) ? $"{fault.Message}\n{FaultTrace.Of(fault)}" : FaultTrace.Of(fault);

    /// <summary>A message that stands on its own or on the disk's quotes nobody; one that wraps any other fault may.</summary>
    private static bool IsForAdministrators(Exception fault) =>
        fault is PortfolioBusyException or JournalException { InnerException: null or IOException or UnauthorizedAccessException or DbException };
}
