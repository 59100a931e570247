namespace CollectionsBot.Cards;

/// <summary>What the buttons of the cards ask for, and the names of what they carry. One list for who writes and who reads them.</summary>
public static class Verbs
{
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

    /// <summary>Shows a page of the digest. Carries <see cref="Date"/> and <see cref="Page"/>.</summary>
    public const string ShowDigest = "digest.show";

    /// <summary>Shows a request. Carries <see cref="Request"/>, as the next three do.</summary>
    public const string ShowRequest = "request.show";

    /// <summary>Approves a request.</summary>
    public const string ApproveRequest = "request.approve";

    /// <summary>Rejects a request.</summary>
    public const string RejectRequest = "request.reject";

    /// <summary>Takes one's own request back.</summary>
    public const string WithdrawRequest = "request.withdraw";

    /// <summary>Offers what can be proposed, or, with <see cref="Kind"/>, shows that form. Carries <see cref="Customer"/>.</summary>
    public const string OpenProposal = "proposal.open";

    /// <summary>Shows what a proposal comes to. Carries <see cref="Customer"/>, <see cref="Kind"/> and <see cref="Nonce"/>.</summary>
    public const string PreviewProposal = "proposal.preview";

    /// <summary>Sends a proposal for approval. Carries the same.</summary>
    public const string SendProposal = "proposal.send";

    /// <summary>What is proposed: the name of a <see cref="Core.RequestKind"/>.</summary>
    public const string Kind = "kind";

    /// <summary>What people call a request, such as PP-12.</summary>
    public const string Request = "request";

    /// <summary>Shows the options for an account. Carries <see cref="Customer"/>.</summary>
    public const string ShowOptions = "options.show";

    /// <summary>Shows a page of a list. Carries <see cref="Nonce"/>, which names the list, and <see cref="Page"/>.</summary>
    public const string ShowList = "list.show";

    /// <summary>The customer's identifier.</summary>
    public const string Customer = "customer";

    /// <summary>The sequence number under which a contact was logged.</summary>
    public const string Contact = "contact";

    /// <summary>A page number, from 0.</summary>
    public const string Page = "page";

    /// <summary>A business date in ISO 8601.</summary>
    public const string Date = "date";

    /// <summary>Names one opened form, so that saving it twice has one effect.</summary>
    public const string Nonce = "nonce";

    /// <summary>The digest to go back to: its date in ISO 8601, a slash, and its page.</summary>
    public const string Back = "back";
}
