namespace CollectionsBot.Channel;

/// <summary>From a failure without an answer to what is known of it.</summary>
internal static class TransportFailure
{
    /// <param name="failure">What was thrown.</param>
    /// <param name="left">Whether the request had begun to leave; before that nothing can have been done.</param>
    public static SendOutcome Classify(Exception failure, bool left) => failure switch
    {
        ConnectorTokenException token => new SendOutcome.Unreachable(token.Message),
        _ when !left => new SendOutcome.Unreachable("No token came in time."),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError,
        } connection => new SendOutcome.Unreachable($"No connection: {connection.HttpRequestError}."),
        OperationCanceledException => new SendOutcome.Uncertain("The connector did not answer in time."),
        _ => new SendOutcome.Uncertain("The connection broke before an answer came."),
    };
}
