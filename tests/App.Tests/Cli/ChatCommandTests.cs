namespace CollectionsBot.App.Tests;

[Collection(ConsoleCollection.Name)]
public sealed class ChatCommandTests : IAsyncLifetime, IDisposable
{
    private readonly Shell _shell = new();

    public async Task InitializeAsync() => await _shell.ImportAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_number_presses_a_button_the_form_is_filled_in_and_saved_and_the_history_shows_it()
    {
        // The account's first button disputes its documents, and the second is "Log a call"; the form asks at once.
        var printed = await ChatAsync("Acme", "2", "99", "Left voicemail", "2", "Ann Lee", "after the audit", "", "", "", "", "history Acme", "exit");
        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Contains("Give the number of a choice.", printed.Out, StringComparison.Ordinal);
        Assert.Contains("Recorded: Acme Corporation", printed.Out, StringComparison.Ordinal);
        Assert.Contains("E-mail: Left voicemail, with Ann Lee. “after the audit”", printed.Out[printed.Out.IndexOf("History:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(
            new ContactAttempt(ContactChannel.Email, ResultCode.VoicemailLeft, "Ann Lee", "after the audit"), Assert.Single(_shell.Facts<ContactLogged>()).Attempt);
        Assert.Contains("Left voicemail", (await _shell.RunAsync("history", "Acme")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_field_cannot_be_left_empty_and_cancel_gives_up()
    {
        var printed = await ChatAsync("log call Acme", "", "cancel");
        Assert.Contains("Choose how the attempt ended.", printed.Out, StringComparison.Ordinal);
        Assert.Contains("Left without saving.", printed.Out, StringComparison.Ordinal);
        Assert.Empty(_shell.Facts<ContactLogged>());
    }

    [Fact]
    public async Task Several_documents_are_chosen_by_numbers_and_an_empty_one_between_commas_chooses_none()
    {
        await ChatAsync("log call Acme", "Disputes", "", "", "wrong price", "", "", "", "2,");
        var items = Assert.Single(_shell.Facts<DisputeOpened>()).Items;
        Assert.Single(items);
    }

    [Fact]
    public async Task The_end_of_the_input_ends_the_chat_and_a_schedule_has_no_place_here()
    {
        var printed = await ChatAsync("digest every weekday at 8:30");
        Assert.Equal(0, printed.ExitCode);
        Assert.Contains("I can post a digest only into a chat or channel", printed.Out, StringComparison.Ordinal);
    }

    private Task<Printed> ChatAsync(params string[] lines) => Shell.TypeAsync(string.Join('\n', lines) + "\n", "chat", "--data", _shell.Data);
}
