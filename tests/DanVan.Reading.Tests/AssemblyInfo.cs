// The tests count the processes that the whole test host runs.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
