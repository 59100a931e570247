namespace CollectionsBot.Cards;

/// <summary>What the buttons of the cards ask for, and the names of what they carry. One list for who writes and who reads them.</summary>
public static class Verbs
{
    /// <summary>Takes a sent file in as what changed.</summary>
    public const string ImportFile = "importFile";

    /// <summary>Takes a sent file in as everything that is open.</summary>
    public const string ImportSnapshot = "importSnapshot";

    /// <summary>Forgets a sent file.</summary>
    public const string CancelImport = "cancelImport";

    /// <summary>Shows an account. Carries <see cref="Customer"/>.</summary>
    public const string ShowAccount = "account.show";

    /// <summary>Shows the form to log a contact. Carries <see cref="Customer"/>.</summary>
    public const string OpenLogContact = "contact.open";

    /// <summary>Saves that form. Carries <see cref="Customer"/> and <see cref="Nonce"/>.</summary>
    public const string SaveLogContact = "contact.save";

    /// <summary>Takes a logged contact back. Carries <see cref="Customer"/> and <see cref="Contact"/>.</summary>
    public const string RetractContact = "contact.retract";

    /// <summary>Shows a page of the history. Carries <see cref="Customer"/> and <see cref="Page"/>.</summary>
    public const string ShowHistory = "history.show";

    /// <summary>Shows interest and fees. Carries <see cref="Customer"/>.</summary>
    public const string ShowCharges = "charges.show";

    /// <summary>Charges what could be charged. Carries <see cref="Customer"/>, <see cref="Date"/> and <see cref="Nonce"/>.</summary>
    public const string ClaimCharges = "charges.claim";

    /// <summary>Shows a page of the digest. Carries <see cref="Date"/>, <see cref="Page"/> and perhaps <see cref="Part"/>.</summary>
    public const string ShowDigest = "digest.show";

    /// <summary>Shows a request. Carries <see cref="Request"/>, as the next five do.</summary>
    public const string ShowRequest = "request.show";

    /// <summary>Approves a request.</summary>
    public const string ApproveRequest = "request.approve";

    /// <summary>Rejects a request.</summary>
    public const string RejectRequest = "request.reject";

    /// <summary>Asks whoever made a request a question about it.</summary>
    public const string AskBack = "request.ask-back";

    /// <summary>Answers the question that was asked about one's own request.</summary>
    public const string AnswerQuestion = "request.answer";

    /// <summary>Takes one's own request back.</summary>
    public const string WithdrawRequest = "request.withdraw";

    /// <summary>Shows who has which role.</summary>
    public const string ShowPeople = "people.show";

    /// <summary>Shows who may approve what, up to how much.</summary>
    public const string ShowLimits = "limits.show";

    /// <summary>Gives somebody a role. Carries <see cref="Person"/>, <see cref="Role"/> and <see cref="Nonce"/>.</summary>
    public const string GrantRole = "role.grant";

    /// <summary>Takes a role from somebody. Carries the same.</summary>
    public const string RevokeRole = "role.revoke";

    /// <summary>Offers what can be proposed, or, with <see cref="Kind"/>, shows that form. Carries <see cref="Customer"/>.</summary>
    public const string OpenProposal = "proposal.open";

    /// <summary>Shows what a proposal comes to. Carries <see cref="Customer"/>, <see cref="Kind"/> and <see cref="Nonce"/>.</summary>
    public const string PreviewProposal = "proposal.preview";

    /// <summary>Sends a proposal for approval. Carries the same.</summary>
    public const string SendProposal = "proposal.send";

    /// <summary>What is proposed: the name of a <see cref="Core.RequestKind"/>.</summary>
    public const string Kind = "kind";

    /// <summary>A person's stable identifier.</summary>
    public const string Person = "person";

    /// <summary>The name of a <see cref="Core.Role"/>.</summary>
    public const string Role = "role";

    /// <summary>What people call a request, such as PP-12.</summary>
    public const string Request = "request";

    /// <summary>Shows the options for an account. Carries <see cref="Customer"/>.</summary>
    public const string ShowOptions = "options.show";

    /// <summary>Shows the next account of the list that the person works through: after <see cref="Back"/>, or the first one.</summary>
    public const string ShowWorklist = "worklist.show";

    /// <summary>Lets an account rest for a week. Carries <see cref="Customer"/>.</summary>
    public const string Snooze = "account.snooze";

    /// <summary>Shows the form to open a dispute. Carries <see cref="Customer"/>.</summary>
    public const string OpenDispute = "dispute.open";

    /// <summary>Saves that form. Carries <see cref="Customer"/> and <see cref="Nonce"/>.</summary>
    public const string SaveDispute = "dispute.save";

    /// <summary>Shows the form to resolve a dispute. Carries <see cref="Customer"/> and <see cref="Dispute"/>, as saving it does.</summary>
    public const string OpenResolution = "dispute.resolve";

    /// <summary>Saves that form.</summary>
    public const string SaveResolution = "dispute.resolved";

    /// <summary>Shows the form to take back what is promised. Carries <see cref="Customer"/>.</summary>
    public const string OpenWithdrawal = "promise.withdraw";

    /// <summary>Saves that form. Carries <see cref="Customer"/> and <see cref="Nonce"/>.</summary>
    public const string SaveWithdrawal = "promise.withdrawn";

    /// <summary>Shows the report. Carries <see cref="Days"/>.</summary>
    public const string ShowReport = "report.show";

    /// <summary>Sets the digest of the conversation. Carries <see cref="Nonce"/>, as ending it does.</summary>
    public const string SaveSettings = "settings.save";

    /// <summary>Ends the digest of the conversation.</summary>
    public const string StopDigest = "settings.stop";

    /// <summary>Shows a page of a list. Carries <see cref="Nonce"/>, which names the list, and <see cref="Page"/>.</summary>
    public const string ShowList = "list.show";

    /// <summary>The customer's identifier.</summary>
    public const string Customer = "customer";

    /// <summary>The sequence number under which a contact was logged.</summary>
    public const string Contact = "contact";

    /// <summary>The sequence number under which a dispute was opened.</summary>
    public const string Dispute = "dispute";

    /// <summary>The name of a <see cref="DigestPart"/>.</summary>
    public const string Part = "part";

    /// <summary>How many days a report is about.</summary>
    public const string Days = "days";

    /// <summary>A page number, from 0.</summary>
    public const string Page = "page";

    /// <summary>A business date in ISO 8601.</summary>
    public const string Date = "date";

    /// <summary>Names one opened form, so that saving it twice has one effect.</summary>
    public const string Nonce = "nonce";

    /// <summary>The list to go back to, as <see cref="ListPlace"/> writes it.</summary>
    public const string Back = "back";
}
