namespace CollectionsBot.App;

/// <summary>What a column of an export means.</summary>
internal enum Field
{
    /// <summary>The customer's name.</summary>
    CustomerName,

    /// <summary>The number or code by which the accounting system knows the customer.</summary>
    CustomerId,

    /// <summary>The document's number.</summary>
    Document,

    /// <summary>What sort of document it is.</summary>
    Type,

    /// <summary>The date of the document.</summary>
    DocumentDate,

    /// <summary>When it is to be paid.</summary>
    DueDate,

    /// <summary>The original amount.</summary>
    Amount,

    /// <summary>What is still open of it.</summary>
    Open,

    /// <summary>The currency of both amounts.</summary>
    Currency,

    /// <summary>Where mail goes.</summary>
    Email,

    /// <summary>The number to call.</summary>
    Phone,

    /// <summary>Company, sole trader, consumer or guarantor.</summary>
    Kind,

    /// <summary>The customer's IANA time zone.</summary>
    TimeZone,

    /// <summary>The tag of the customer's language.</summary>
    Language,

    /// <summary>The name of whom to ask for there.</summary>
    Contact,

    /// <summary>The collector's name.</summary>
    Owner,

    /// <summary>The customer's tags.</summary>
    Tags,

    /// <summary>The name of the contact profile that holds for the customer.</summary>
    Profile,

    /// <summary>When the document was cleared; empty while it is open.</summary>
    PaidOn,

    /// <summary>Whether the document counts at all: a draft does not.</summary>
    Status,

    /// <summary>Whether the document was contested.</summary>
    Disputed,
}
