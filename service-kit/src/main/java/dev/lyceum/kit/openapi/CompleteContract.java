package dev.lyceum.kit.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Runs over the document at build time and when it is served. */
public class CompleteContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    CommonAnswers.add(operation, method, path);
                    Examples.add(operation);
                }));
    }
}
