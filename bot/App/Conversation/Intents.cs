namespace CollectionsBot.App;

/// <summary>The names of what people mean, as the JSON output tells them.</summary>
public static class Intents
{
    /// <summary>What somebody owes.</summary>
    public const string Balance = "balance";

    /// <summary>What happened about somebody.</summary>
    public const string History = "history";

    /// <summary>What somebody's late payment costs.</summary>
    public const string Charges = "charges";

    /// <summary>Who needs a reminder or a follow-up.</summary>
    public const string Digest = "digest";

    /// <summary>To work through one's accounts one by one.</summary>
    public const string Worklist = "worklist";

    /// <summary>How collections went in a period.</summary>
    public const string Report = "report";

    /// <summary>What is set in a conversation.</summary>
    public const string Settings = "settings";

    /// <summary>To log a call or another contact.</summary>
    public const string LogContact = "log-contact";

    /// <summary>To set or end the digest's schedule.</summary>
    public const string Schedule = "schedule";

    /// <summary>To let an account rest until a date, or to end that.</summary>
    public const string Hold = "hold";

    /// <summary>To propose a plan, an extension, a settlement and so on.</summary>
    public const string Propose = "propose";

    /// <summary>What waits for a decision, and deciding it.</summary>
    public const string Requests = "requests";

    /// <summary>Who has which role, up to how much each approves, and who stands in for whom.</summary>
    public const string People = "people";

    /// <summary>To take back what was logged by mistake.</summary>
    public const string Retract = "retract";

    /// <summary>To say who looks after an account, or that nobody does.</summary>
    public const string Assign = "assign";

    /// <summary>To put a tag on an account, or to take one off.</summary>
    public const string Tag = "tag";

    /// <summary>To merge a duplicate into the customer that it is.</summary>
    public const string Merge = "merge";

    /// <summary>To take back what was promised.</summary>
    public const string WithdrawPromise = "withdraw-promise";

    /// <summary>To open or resolve a dispute.</summary>
    public const string Dispute = "dispute";

    /// <summary>To take in a file.</summary>
    public const string Import = "import";

    /// <summary>Which ways there are to go on with a debt.</summary>
    public const string Options = "options";

    /// <summary>What agencies and lawyers take, and what they brought.</summary>
    public const string Agencies = "agencies";

    /// <summary>What is overdue, by age, amount, collector, currency or tag.</summary>
    public const string Overdue = "overdue";

    /// <summary>Who owes most.</summary>
    public const string TopDebtors = "top-debtors";

    /// <summary>Promises: due, kept or broken.</summary>
    public const string Promises = "promises";

    /// <summary>Payment plans.</summary>
    public const string Plans = "plans";

    /// <summary>Open disputes.</summary>
    public const string Disputes = "disputes";

    /// <summary>Who contacted whom.</summary>
    public const string Contacts = "contacts";

    /// <summary>What people and imports did in a period.</summary>
    public const string Changes = "changes";

    /// <summary>When somebody last paid.</summary>
    public const string LastPayment = "last-payment";

    /// <summary>How reliably somebody pays.</summary>
    public const string Reliability = "reliability";

    /// <summary>To have something recorded by editing a message, which is not done.</summary>
    public const string Edited = "edited";

    /// <summary>What one can say.</summary>
    public const string Help = "help";

    /// <summary>Not understood.</summary>
    public const string Unknown = "unknown";
}
