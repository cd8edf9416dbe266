using System.Diagnostics;

namespace DanVan.Reading.Tests;

public sealed class ToolKeeperTests
{
    [Fact]
    public async Task Programs_die_with_their_keeper_but_for_those_that_it_let_go()
    {
        if (OperatingSystem.IsWindows()) return;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var programs = Enumerable.Range(0, 4).Select(static _ => Process.Start("sleep", "600")).ToList();
        try
        {
            using (var keeper = new ToolKeeper())
            {
                foreach (var program in programs) keeper.Add(program.Id);
                keeper.Remove(programs[1].Id);
                keeper.Remove(programs[3].Id);
                keeper.Remove(programs[3].Id);
                // A keeper that somebody killed is followed by another one, which knows what the first one knew.
                using (var shell = Process.GetProcessById(keeper.Shell))
                {
                    shell.Kill();
                    await shell.WaitForExitAsync(limit.Token);
                }

                keeper.Add(programs[3].Id);
                keeper.Remove(programs[3].Id);
            }

            foreach (var i in (int[])[0, 2]) await programs[i].WaitForExitAsync(limit.Token);
            Assert.All((int[])[1, 3], i => Assert.False(programs[i].HasExited));
        }
        finally
        {
            foreach (var program in programs)
            {
                program.Kill();
                program.Dispose();
            }
        }
    }
}
